import { freshInstance, lower, show, shorter, type CaseRules, type Finding } from '#kit';
import type { Photo, ShardOf } from './contract.ts';
import { faultOf, PhotoLog, STEP_MS } from './photo-log.ts';
import type { Family } from './owners.ts';

/** Photos that are asked for one after the other. */
export interface PhotosCase {
  readonly photos: readonly Photo[];
  readonly shards: number;
}

type Rules<Case> = CaseRules<ShardOf, Case>['play'];

/** Fewer photos and fewer shards. */
export function* smallerPhotosCase({ photos, shards }: PhotosCase): Generator<PhotosCase> {
  for (const fewer of shorter(photos)) yield { photos: fewer, shards };
  for (const less of lower(shards, 2)) yield { photos, shards: less };
}

/** Asks for each photo, and again, and for the same row as it is read from the table another time: three times one shard. */
export function playEach(readAgain: (photo: Photo) => Photo): Rules<PhotosCase> {
  return (shardOf, { photos, shards }, log) => {
    const told = new PhotoLog(log);
    for (const photo of photos) {
      const row = { ...photo };
      const first = told.ask(shardOf, row, shards);
      if (first.finding) return first.finding;
      told.right(first);
      const again = told.ask(shardOf, row, shards);
      if (again.got !== first.got) return told.wrong(again, 'same', show(first.got), first.step);
      told.right(again);
      const other = told.ask(shardOf, readAgain(photo), shards);
      if (other.got !== first.got) return told.wrong(other, 'reference', show(first.got), first.step);
      told.right(other);
    }
    return undefined;
  };
}

/** Photos of one owner share a shard; those that don't break the rule called `name`. */
export function playTogether(name: string): Rules<PhotosCase> {
  return (shardOf, { photos, shards }, log) => {
    const told = new PhotoLog(log);
    const first = photos[0] && told.ask(shardOf, photos[0], shards);
    if (!first || first.finding) return first?.finding;
    told.right(first);
    for (const photo of photos.slice(1)) {
      const other = told.ask(shardOf, photo, shards);
      if (other.finding) return other.finding;
      if (other.got !== first.got) return told.wrong(other, name, show(first.got), first.step);
      told.right(other);
    }
    return undefined;
  };
}

/** Owners whom two web servers meet in opposite orders, each by a photo of its own. */
export interface ServersCase {
  readonly owners: readonly Photo[];
  readonly shards: number;
}

export function* smallerServersCase({ owners, shards }: ServersCase): Generator<ServersCase> {
  for (const fewer of shorter(owners)) yield { owners: fewer, shards };
}

/** Two web servers, each with the reader's text run from its top, agree about every owner. */
export const playServers: Rules<ServersCase> = (build, { owners, shards }, log) => {
  const told = new PhotoLog(log);
  const [one, other] = [freshInstance(build), freshInstance(build)];
  const first = owners.map((photo) => {
    const answer = told.ask(one, photo, shards, 'server1');
    if (!answer.finding) told.right(answer);
    return answer;
  });
  for (const met of first.toReversed()) {
    if (met.finding) return met.finding;
    const answer = told.ask(other, { ...met.photo, id: met.photo.id + 1 }, shards, 'server2');
    if (answer.finding) return answer.finding;
    if (answer.got !== met.got) return told.wrong(answer, 'memory', show(met.got), met.step);
    told.right(answer);
  }
  return undefined;
};

/**
 * How much more than its share the fullest shard may have, in standard deviations of a placing by chance. Once in a thousand
 * million placings chance itself goes as far.
 */
const DEVIATIONS_MAX = 6;

/** Owners of one family are spread evenly; if not, the fault has the family's name. */
export function playFamily(name: string): Rules<Family> {
  return (shardOf, { owners: draw, shards }, log) => {
    const owners = draw();
    const kept = Array.from({ length: shards }, (): string[] => []);
    for (const [at, owner] of owners.entries()) {
      const photo = { id: at + 1, owner, country: 'KR', takenAt: at };
      const shard: unknown = shardOf(photo, shards);
      const wrong = faultOf(shard, shards);
      if (wrong) return new PhotoLog(log).ask(shardOf, photo, shards).finding;
      kept[shard as number]!.push(owner);
    }
    const fullest = kept.reduce((most, next) => (next.length > most.length ? next : most));
    const mean = owners.length / shards;
    const most = Math.floor(mean + DEVIATIONS_MAX * Math.sqrt(mean * (1 - 1 / shards)));
    const isEven = fullest.length <= most;
    const call = `${show(owners[0])} … ${show(owners.at(-1))}, ${owners.length} owners, ${shards} shards`;
    log.moment('server1', STEP_MS, `${owners.length} owners`);
    log.holds('your-placing', STEP_MS, kept.map(({ length }) => length).join(' '));
    log.claim(STEP_MS, call, `≤ ${most}`, `${fullest.length}`, isEven);
    if (!isEven) log.wrong('your-placing', STEP_MS, `${fullest.length}`);
    return isEven
      ? undefined
      : told({ fullest, mean, shards, owners: owners.length, shard: kept.indexOf(fullest), most });
  };

  function told({ fullest, mean, ...rest }: Fullest): Finding {
    const examples = { one: shortened(fullest[0]!), other: shortened(fullest.at(-1)!) };
    const data = { ...rest, ...examples, fullest: fullest.length, mean: Math.round(mean) };
    return { fault: { name, data }, clash: { causeAtMs: STEP_MS, effectAtMs: STEP_MS } };
  }
}

interface Fullest {
  readonly fullest: readonly string[];
  readonly mean: number;
  readonly shards: number;
  readonly owners: number;
  readonly shard: number;
  readonly most: number;
}

const LETTERS_MAX = 24;

/** A name as a sentence has room for: its end, where long ones differ. */
function shortened(name: string): string {
  return name.length > LETTERS_MAX ? `…${name.slice(-LETTERS_MAX)}` : name;
}
