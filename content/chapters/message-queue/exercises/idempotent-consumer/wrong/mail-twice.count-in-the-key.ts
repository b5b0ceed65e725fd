import type { Consumer, Delivery, Services, Upload } from '../contract.ts';

export function createConsumer({ queue, objects, database, mail }: Services): Consumer {
  async function handle({ receipt, upload }: Delivery): Promise<void> {
    const mark = await database.read(`done/${upload.photo}`);
    if (mark.value === 0) await perform(upload);
    await queue.ack(receipt);
  }

  async function perform(upload: Upload): Promise<void> {
    const { photo, owner, picture } = upload;
    // Both may be done again, since the photo's name is the key.
    await objects.put(photo, picture);
    const { value } = await database.read(`count/${owner}`);
    await mail.send(owner, photo, `${owner}/${value + 1}`);
    await count(upload);
  }

  /** Counts the photo and marks it as done, both or neither, unless another worker has. */
  async function count(upload: Upload): Promise<void> {
    const { photo, owner } = upload;
    const counted = await database.read(`count/${owner}`);
    const mark = await database.read(`done/${photo}`);
    if (mark.value === 1) return;
    const isCommitted = await database.commit([
      { key: `done/${photo}`, value: 1, version: mark.version },
      { key: `count/${owner}`, value: counted.value + 1, version: counted.version },
    ]);
    if (!isCommitted) await count(upload);
  }

  return { handle };
}
