/** Marks in the table of contents where the reader is: the last heading above the middle of the screen. */
function followReader(): void {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-contents] a')];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const above = new Set<Element>();
  // From far above down to the middle of the screen. The browser says what lies there; measuring would hold the page up.
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) above.add(target);
        else above.delete(target);
      }
      const current = headings.findLastIndex((heading) => heading && above.has(heading));
      for (const [index, link] of links.entries()) {
        if (index === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
      }
    },
    { rootMargin: '1000000px 0px -50% 0px' },
  );
  for (const heading of headings) if (heading) observer.observe(heading);
}

setTimeout(followReader);
