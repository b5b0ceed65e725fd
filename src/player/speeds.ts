/** How fast playback can go, as a multiple of the run's own time. */
export const SPEEDS = [0.25, 0.5, 1, 2, 4] as const;
