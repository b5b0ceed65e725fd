/** Sizes of a case's diagram that its layout and its picture share, in pixels. */
export const LABEL_PX = 12;
export const NAME_PX = 12;
export const LINE_PX = 15;
export const RING_PX = 10;
/** Half of a fault's band. */
export const BAND_PX = 8;
