const waiting = [];

async function turn() {
  await new Promise((resolve) => waiting.push(resolve));
}

export async function later() {
  await Promise.race([turn(), turn()]);
  return 7;
}
