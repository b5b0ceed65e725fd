import type { Consumer, Services } from '#kit';

/** Marks the photo as done, then does it. Who dies in between has promised what nobody does. */
export function markFirst({ queue, objects, database, mail }: Services): Consumer {
  return {
    async handle({ receipt, upload }) {
      const { photo, owner, picture } = upload;
      if (await mark(database, photo)) {
        await objects.put(photo, picture);
        await raise(database, owner);
        await mail.send(owner, photo, receipt);
      }
      await queue.ack(receipt);
    },
  };
}

/** Does it, then marks it as done. Who dies in between has done what nobody knows of. */
export function effectFirst({ queue, objects, database, mail }: Services): Consumer {
  return {
    async handle({ receipt, upload }) {
      const { photo, owner, picture } = upload;
      if ((await database.read(`done/${photo}`)).value === 0) {
        await objects.put(photo, picture);
        await raise(database, owner);
        await mail.send(owner, photo, receipt);
        await mark(database, photo);
      }
      await queue.ack(receipt);
    },
  };
}

/** What can be repeated without harm is repeated; what can't be goes into one commit with the mark. */
export function together({ queue, objects, database, mail }: Services): Consumer {
  return {
    async handle({ receipt, upload }) {
      const { photo, owner, picture } = upload;
      let isCounted = false;
      while (!isCounted) {
        const done = await database.read(`done/${photo}`);
        if (done.value === 1) break;
        await objects.put(photo, picture);
        await mail.send(owner, photo, photo);
        const count = await database.read(`count/${owner}`);
        isCounted = await database.commit([
          { key: `done/${photo}`, value: 1, version: done.version },
          { key: `count/${owner}`, value: count.value + 1, version: count.version },
        ]);
      }
      await queue.ack(receipt);
    },
  };
}

/** Whether this call has marked the photo, and nobody before it. */
async function mark(database: Services['database'], photo: string): Promise<boolean> {
  const key = `done/${photo}`;
  const { value, version } = await database.read(key);
  return value === 0 && database.commit([{ key, value: 1, version }]);
}

async function raise(database: Services['database'], owner: string): Promise<void> {
  const key = `count/${owner}`;
  let isRaised = false;
  while (!isRaised) {
    const { value, version } = await database.read(key);
    isRaised = await database.commit([{ key, value: value + 1, version }]);
  }
}
