import type { LabJob, LabReport } from '#labs/report.ts';

/** All data of a lab, to begin with the same again. */
export interface Kept {
  readonly images: readonly Uint8Array[];
  /** The documents beside the databases, where there are any. */
  readonly documents: string | undefined;
}

/** What the page tells a laboratory's worker. */
export type ToLaboratory =
  /** To be the first: which lab, and its databases as they were, if they have changed. */
  | { readonly type: 'open'; readonly labId: string; readonly kept: Kept | undefined }
  | { readonly type: 'run'; readonly job: LabJob };

/** What it answers. */
export type FromLaboratory =
  | { readonly type: 'opened' }
  /** `kept` is there when the job may have changed something. */
  | { readonly type: 'reported'; readonly report: LabReport; readonly kept: Kept | undefined }
  /** A mistake of ours. */
  | { readonly type: 'broken'; readonly message: string };
