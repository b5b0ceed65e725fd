import type { LabJob, LabReport } from '#labs/report.ts';

/** What the page tells a laboratory's worker. */
export type ToLaboratory =
  /** To be the first: which lab, and its databases as they were, if they have changed. */
  | { readonly type: 'open'; readonly labId: string; readonly images: readonly Uint8Array[] | undefined }
  | { readonly type: 'run'; readonly job: LabJob };

/** What it answers. */
export type FromLaboratory =
  | { readonly type: 'opened' }
  /** `images` are there when the job may have changed something. */
  | { readonly type: 'reported'; readonly report: LabReport; readonly images: readonly Uint8Array[] | undefined }
  /** A mistake of ours. */
  | { readonly type: 'broken'; readonly message: string };
