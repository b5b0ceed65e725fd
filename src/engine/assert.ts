/** A mistake of ours, found out. */
export class BrokenPromise extends Error {
  override name = 'BrokenPromise';
  readonly #isOurs = true;

  /** Whether something caught is one; asks nothing of the value itself, which may be a reader's proxy full of traps. */
  static is(value: unknown): value is BrokenPromise {
    return typeof value === 'object' && value !== null && #isOurs in value;
  }
}

/** Stops at a mistake of ours. A reader's mistake is data (a fault), never this. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new BrokenPromise(message);
}

/** Ends a `switch` over a closed union; a member that was forgotten does not compile. */
export function assertNever(value: never): never {
  throw new BrokenPromise(`no case for ${JSON.stringify(value)}`);
}
