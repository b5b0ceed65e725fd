import { existsSync, readFileSync } from 'node:fs';

/** Reads the format of Netlify and Cloudflare: a path, which may end in *, and its headers indented under it. */
export function readHeaderRules(file) {
  if (!existsSync(file)) return [];
  const rules = [];
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) rules.push({ pattern: line.trim(), headers: {} });
    else {
      const [name, ...rest] = line.trim().split(':');
      rules.at(-1).headers[name.toLowerCase()] = rest.join(':').trim();
    }
  }
  return rules;
}

/** The headers of a path: of all rules that match it. What several say of one header is joined, as the hosts join it. */
export function headersFor(rules, path) {
  const matching = rules.filter(({ pattern }) =>
    pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern,
  );
  const said = matching.flatMap(({ headers }) => Object.entries(headers));
  const names = [...new Set(said.map(([name]) => name))];
  const joined = (name) => said.filter(([other]) => other === name).map(([, value]) => value);
  return Object.fromEntries(names.map((name) => [name, joined(name).join(', ')]));
}
