import type { CreateConsumer, Row, Services, Upload } from '../contract.ts';

/** How far a photo is: counted, with its mail still to be sent; or done. */
const COUNTED = 1;
const DONE = 2;

/** Counts first, and leaves a note with it that a mail is due. */
export const createConsumer: CreateConsumer = (services) => ({
  async handle({ receipt, upload }) {
    const { objects, database, mail, queue } = services;
    await objects.put(upload.photo, upload.picture);
    let state = await database.read(stateKey(upload));
    while (state.value === 0) state = await count(services, upload);
    while (state.value === COUNTED) {
      await mail.send(upload.owner, upload.photo, `photo ${upload.photo}`);
      await database.commit([{ key: stateKey(upload), value: DONE, version: state.version }]);
      state = await database.read(stateKey(upload));
    }
    await queue.ack(receipt);
  },
});

/** Tries to count, and answers how far the photo is then. */
async function count({ database }: Services, upload: Upload): Promise<Row> {
  const key = `count/${upload.owner}`;
  const [state, counted] = await Promise.all([database.read(stateKey(upload)), database.read(key)]);
  if (state.value !== 0) return state;
  await database.commit([
    { ...counted, key, value: counted.value + 1 },
    { ...state, key: stateKey(upload), value: COUNTED },
  ]);
  return database.read(stateKey(upload));
}

function stateKey({ photo }: Upload): string {
  return `photo/${photo}`;
}
