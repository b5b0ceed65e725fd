import { labById } from '#catalog/labs.ts';
import { assert } from '#engine/assert.ts';
import { Machines } from '#labs/machines.ts';
import { startEngine } from '#labs/sqlite.ts';
import type { FromLaboratory, ToLaboratory } from '#laboratory/protocol.ts';

// The only place where readers' statements run: one engine, the databases of one lab. It is ended from outside.

let machines: Machines | undefined;
let last: Promise<void> = Promise.resolve();

addEventListener('message', ({ data }: MessageEvent<ToLaboratory>) => {
  last = last
    .then(() => answer(data))
    .catch((error: unknown) =>
      tell({ type: 'broken', message: error instanceof Error ? error.message : String(error) }),
    );
});

async function answer(message: ToLaboratory): Promise<void> {
  switch (message.type) {
    case 'open': {
      const lab = labById(message.labId);
      const engine = await startEngine();
      machines = new Machines(engine, lab, message.kept?.images, message.kept?.documents);
      tell({ type: 'opened' });
      return;
    }
    case 'run': {
      assert(machines, 'a laboratory is opened before it runs anything');
      const { report, hasWritten } = machines.run(message.job);
      const images = hasWritten ? machines.images() : undefined;
      tell(
        { type: 'reported', report, kept: images && { images, documents: machines.documents() } },
        images?.map(({ buffer }) => buffer),
      );
    }
  }
}

function tell(message: FromLaboratory, handedOver: Transferable[] = []): void {
  postMessage(message, { transfer: handedOver });
}
