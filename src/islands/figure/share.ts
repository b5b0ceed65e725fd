import type { AnyScenario } from '#engine/scenario.ts';
import { readShared, writeShared, type Shared, type SharedOutcome } from '#player/link.ts';

/** What the page's address says of this figure. */
export function sharedInAddress(scenario: AnyScenario): SharedOutcome {
  return readShared(scenario, new URL(location.href).searchParams.get(nameOf(scenario)));
}

/**
 * Puts a link to exactly this run on the clipboard, and in the address bar, so that a reload, or the other language, shows
 * it too. Answers whether the clipboard could be written.
 */
export async function shareLink(anchor: string, scenario: AnyScenario, shared: Shared): Promise<boolean> {
  const url = new URL(location.href);
  url.searchParams.set(nameOf(scenario), writeShared(scenario, shared));
  url.hash = anchor;
  history.replaceState(history.state, '', url);
  try {
    await navigator.clipboard.writeText(url.href);
    return true;
  } catch {
    return false;
  }
}

/** The figure's name in its chapter, which is also the name of its parameter. */
function nameOf({ id }: AnyScenario): string {
  return id.slice(id.indexOf('/') + 1);
}
