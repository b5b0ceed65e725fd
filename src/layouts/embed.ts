/* What an embedded figure runs before its reader does anything. */
import '../components/island-loader.ts';

/**
 * Tells the page that frames this one how high it is, now and whenever that changes: `{ type: 'height', height }`, in CSS pixels.
 * Anybody may hear it, and it says nothing else.
 */
function tellHeight(): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  parent.postMessage({ type: 'height', height }, '*');
}

if (parent !== window) new ResizeObserver(tellHeight).observe(document.body);
