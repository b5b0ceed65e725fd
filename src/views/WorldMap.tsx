import { WORLD_OUTLINE, WORLD_VIEW_BOX } from '#views/world-outline.ts';

/** The land, under everything else. */
export function WorldMap() {
  return (
    <svg className="world-map" viewBox={WORLD_VIEW_BOX} preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <path d={WORLD_OUTLINE} fillRule="evenodd" />
    </svg>
  );
}
