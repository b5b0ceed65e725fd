/** Where the site is mounted on its host, without a slash at the end: nothing at a domain's root. */
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of one of the site's paths, such as `/en/cache/`, wherever the site is mounted. */
export function addressOf(path: `/${string}`): string {
  return base + path;
}

/** The site's own path in an address that has it, such as a page's. */
export function pathOf(address: string): string {
  return address.slice(base.length);
}
