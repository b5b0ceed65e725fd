export function later() {
  return new Promise(() => {});
}
