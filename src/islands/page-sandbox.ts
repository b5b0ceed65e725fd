import type { Sandbox } from '#sandbox/host.ts';

let sandbox: Promise<Sandbox> | undefined;

/** The page's one sandbox, fetched when somebody first needs it. */
export function pageSandbox(): Promise<Sandbox> {
  sandbox ??= import('#sandbox/host.ts').then(({ createSandbox }) => createSandbox());
  return sandbox;
}
