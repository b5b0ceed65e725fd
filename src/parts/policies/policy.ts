/** A bounded store that decides what to forget. `get` of what it does not hold is `undefined`. */
export interface Policy<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
}
