import type { AnyScenario, Look as NodeLook } from '#engine/scenario.ts';
import type { MetricName } from '#incident/metrics.ts';

/** Something that an operator can open. `node` is whose it is; none for what is of several. */
export type Look =
  | { readonly type: 'dashboard'; readonly id: string; readonly panels: readonly PanelPlace[]; readonly of: string }
  | { readonly type: 'log'; readonly id: string; readonly of: string }
  | { readonly type: 'trace'; readonly id: string; readonly of: 'slowest' | 'failed' };

/** One chart of a dashboard: a metric of a node. */
export interface PanelPlace {
  readonly node: string;
  readonly metric: MetricName;
}

/** The screen on the wall, which costs nothing to look at. */
export const WALL: Look = {
  type: 'dashboard',
  id: 'wall',
  of: 'wall',
  panels: (
    ['timeMsP50', 'timeMsP99', 'failedShare', 'uploadsPerMinute', 'uploadMsP50', 'notFoundPerMinute'] as const
  ).map((metric) => ({ node: 'client', metric })),
};

const PANELS_OF: Readonly<Partial<Record<NodeLook, readonly MetricName[]>>> = {
  server: ['cpu', 'disk', 'poolUse', 'ownMsP99', 'ownErrorShare', 'resent'],
  cache: ['hitRatio', 'entries'],
  database: ['cpu', 'line', 'queries'],
  replica: ['cpu', 'line', 'queries', 'lagMs'],
};

/** Everything that can be opened for a look each: dashboards, then logs, then traces. */
export function looksOf(scenario: AnyScenario): readonly Look[] {
  const nodes = Object.entries(scenario.nodes).filter(([, { look }]) => look !== 'client');
  const servers = nodes.filter(([, { look }]) => look === 'server').map(([id]) => id);
  const hosts = nodes.filter(([, { look }]) => look !== 'balancer');
  return [
    dashboard('balancer', [...servers.map((node) => ({ node, metric: 'answerMsP99' }) as const), resentBy('balancer')]),
    dashboard(
      'tier',
      (['tierCpu', 'tierMsP99', 'tierErrorShare'] as const).map((metric) => ({ node: 'client', metric })),
    ),
    ...hosts.map(([id, { look }]) =>
      dashboard(
        id,
        PANELS_OF[look]!.map((metric) => ({ node: id, metric })),
      ),
    ),
    { type: 'log', id: 'log.all', of: 'all' },
    ...nodes.map(([id]) => ({ type: 'log', id: `log.${id}`, of: id }) as const),
    { type: 'trace', id: 'trace.slowest', of: 'slowest' },
    { type: 'trace', id: 'trace.failed', of: 'failed' },
  ];
}

function dashboard(of: string, panels: readonly PanelPlace[]): Look {
  return { type: 'dashboard', id: `dashboard.${of}`, of, panels };
}

function resentBy(node: string): PanelPlace {
  return { node, metric: 'resent' };
}
