import type { CreateMonitor } from './contract.ts';

export const createMonitor: CreateMonitor = (nodes) => {
  async function tick(): Promise<void> {
    const asked = await Promise.allSettled(nodes.map((node) => node.status()));
    const statuses = asked.map((one) => (one.status === 'fulfilled' ? one.value : undefined));
    if (statuses.some((status) => status?.role === 'primary')) return;
    // It has missed one call. Is it dead, and what if it is not?
    const at = statuses.findIndex((status) => status?.role === 'follower');
    const status = statuses[at];
    if (!status) return;
    await nodes[at]!.fence(status.epoch + 1).catch(() => undefined);
    await nodes[at]!.promote(status.epoch + 1).catch(() => undefined);
  }

  return { tick };
};
