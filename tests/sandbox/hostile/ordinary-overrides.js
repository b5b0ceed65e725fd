class NotHere extends Error {
  constructor(message) {
    super(message);
    this.name = 'NotHere';
    this.message = `${message}.`;
  }
}
const table = {};
table.constructor = 1;
table.toString = () => 'table';
function Old() {}
Old.prototype.toString = () => 'old';
Old.prototype.constructor = Old;
if (`${table}${new Old()}${new NotHere('x')}` !== 'tableoldNotHere: x.') throw new NotHere('overrides');
console.log(table, new Map([[1, { a: [1, 2, undefined] }]]), new NotHere('y'));

export function createCache(capacity) {
  const entries = new Map();
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.delete(key);
      if (entries.size === capacity) entries.delete(entries.keys().next().value);
      entries.set(key, value);
    },
  };
}
