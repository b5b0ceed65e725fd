/** Stops at a mistake of ours. A reader's mistake is data (a fault), never this. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Broken promise: ${message}`);
}

/** Ends a `switch` over a closed union; a member that was forgotten does not compile. */
export function assertNever(value: never): never {
  throw new Error(`No case for ${JSON.stringify(value)}`);
}
