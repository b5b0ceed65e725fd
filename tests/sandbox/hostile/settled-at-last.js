export async function later() {
  for (let turn = 0; turn < 1000; turn++) await turn;
  return 7;
}
