import type { Consumer, Delivery, Services, Upload } from '../contract.ts';

export function createConsumer({ queue, objects, database, mail }: Services): Consumer {
  const running = new Map<string, Promise<void>>();

  async function handle({ receipt, upload }: Delivery): Promise<void> {
    let work = running.get(upload.photo);
    if (!work) {
      work = effects(upload);
      running.set(upload.photo, work);
    }
    await work;
    await queue.ack(receipt);
  }

  async function effects(upload: Upload): Promise<void> {
    const { photo, owner, picture } = upload;
    if (await isDone(photo)) return;
    await objects.put(photo, picture);
    await mail.send(owner, photo, photo);
    await count(upload);
  }

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

  async function isDone(photo: string): Promise<boolean> {
    return (await database.read(`done/${photo}`)).value === 1;
  }

  return { handle };
}
