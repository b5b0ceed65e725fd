const PATHS = {
  play: 'M5 3v14l11-7z',
  pause: 'M5 3h4v14H5zM11 3h4v14h-4z',
  'step-back': 'M13 4v12L6 10zM4 4h2v12H4z',
  'step-on': 'M7 4v12l7-6zM14 4h2v12h-2z',
} as const;

/** A pictogram beside a word, or in a button that has a name. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="pictogram" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
