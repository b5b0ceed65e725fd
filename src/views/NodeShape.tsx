import type { Look } from '#engine/scenario.ts';

/** A part's shape, the same everywhere; `--level` from 0 to 1 fills those that have one. */
export function NodeShape({ look }: { readonly look: Look }) {
  return (
    <svg className="node-shape" viewBox="0 0 64 48" aria-hidden="true" focusable="false">
      {shapeOf(look)}
    </svg>
  );
}

function shapeOf(look: Look) {
  switch (look) {
    case 'client':
      return <circle className="body" cx="32" cy="24" r="17" />;
    case 'server':
      return (
        <>
          <rect className="body" x="8" y="5" width="48" height="38" rx="7" />
          <rect className="level" x="10" y="7" width="44" height="34" />
          <path className="detail" d="M16 17h20M16 24h20M16 31h20" />
          <circle className="lamp" cx="46" cy="17" r="2.5" />
        </>
      );
    case 'cache':
      return (
        <>
          <rect className="body" x="6" y="6" width="52" height="36" rx="3" />
          <path className="detail" d="M6 18h52M6 30h52M28 12h8M28 24h8M28 36h8" />
        </>
      );
    case 'database':
    case 'replica':
      return (
        <>
          <path className="body" d="M8 11c0-4 11-7 24-7s24 3 24 7v26c0 4-11 7-24 7S8 41 8 37z" />
          <rect className="level" x="10" y="14" width="44" height="26" />
          <path className="detail" d="M8 11c0 4 11 7 24 7s24-3 24-7" />
        </>
      );
    case 'balancer':
      return <path className="body" d="M32 3 60 24 32 45 4 24z" />;
    case 'cdn':
      return (
        <>
          <circle className="body" cx="32" cy="24" r="20" />
          <path className="detail" d="M12 24h40M32 4c8 6 8 34 0 40M32 4c-8 6-8 34 0 40" />
        </>
      );
    case 'queue':
      return (
        <>
          <rect className="body" x="3" y="12" width="58" height="24" rx="12" />
          <rect className="level" x="5" y="14" width="54" height="20" rx="10" />
          <path className="detail" d="M20 12v24M32 12v24M44 12v24" />
        </>
      );
  }
}
