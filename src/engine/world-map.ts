/** A place on Earth in degrees; north and east are positive. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** The map's edges in degrees: plate carrée, cut in the Pacific so that no coast but Alaska's is torn. */
export const MAP = { west: -150, north: 77, south: -63 } as const;

/** Where a place lies on the map, in percent of its width and height. */
export function onWorldMap({ latitude, longitude }: Place): { readonly x: number; readonly y: number } {
  const east = longitude - MAP.west;
  return {
    x: ((east < 0 ? east + 360 : east) / 360) * 100,
    y: ((MAP.north - latitude) / (MAP.north - MAP.south)) * 100,
  };
}
