import { again, ANY_FAULT, CALL_LANES, exercise, other, randomised, type Blame } from '#kit';
import type { AppEvent, CreateTimelines } from './contract.ts';
import {
  countedRead,
  deleted,
  drawTimelineCase,
  followed,
  joined,
  meanwhile,
  posted,
  read,
  renamed,
  restart,
  timelineChecks,
  timelines,
  type TimelineCase,
} from './timeline-calls.ts';
import type { Operation } from './timeline-rule.ts';

const isOf =
  (type: AppEvent['type']): Blame<Operation> =>
  (call) =>
    typeof call === 'object' && call.type === 'apply' && call.event.type === type;

const isMade: Blame<Operation> = (call) => call === again || call === other;
const isRestart: Blame<Operation> = (call) => typeof call === 'object' && call.type === 'restart';
const isMeanwhile: Blame<Operation> = (call) => typeof call === 'object' && call.type === 'meanwhile';
const isPosted = isOf('posted');
const isApply: Blame<Operation> = (call) => typeof call === 'object' && call.type === 'apply';
const check = timelineChecks.check.bind(timelineChecks);

const ada = joined(1, 'ada', 'Ada');
const mina = joined(2, 'mina', 'Mina');

export default exercise<CreateTimelines>({
  id: 'choosing-a-database/timeline-document',
  exportName: 'createTimelines',
  lanes: CALL_LANES,
  checks: [
    check('empty', undefined, timelines(read('me'))),
    check('shows', isPosted, timelines(ada, posted(2, 'p1', 'ada', 10), read('me'))),
    timelineChecks.asTheyAre(
      'isolation',
      isMade,
      timelines(again, read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 10), again, read('me')),
      timelines(other, ada, posted(2, 'p1', 'ada', 10), read('me')),
    ),
    check(
      'keys',
      isApply,
      followed({ ada: ['joon'] }, ada, joined(2, 'joon', 'Joon'), posted(3, 'p1', 'joon', 10), read('ada')),
      followed({ p1: ['ada'] }, ada, posted(2, 'p1', 'ada', 10), read('p1')),
      followed(
        { me: ['joon'] },
        ada,
        joined(2, 'joon', 'Joon'),
        posted(3, 'joon', 'ada', 10),
        posted(4, 'p1', 'joon', 10),
        read('me'),
      ),
      ...['last', 'names', 'authors'].map((reader) =>
        followed({ [reader]: ['ada'] }, ada, posted(2, 'p1', 'ada', 10), read(reader)),
      ),
    ),
    check(
      'followers',
      isPosted,
      timelines(ada, posted(2, 'p1', 'ada', 10), read('you')),
      timelines(ada, posted(2, 'p1', 'ada', 10), read('ada')),
      timelines(joined(1, 'joon', 'Joon'), posted(2, 'p1', 'joon', 10), read('you')),
      timelines(joined(1, 'joon', 'Joon'), posted(2, 'p1', 'joon', 10), read('me')),
    ),
    check(
      'time',
      isPosted,
      timelines(ada, posted(2, 'p1', 'ada', 10), posted(3, 'p2', 'ada', 20), read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 20), posted(3, 'p2', 'ada', 10), read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 100), posted(3, 'p2', 'ada', 20), read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 0), posted(3, 'p2', 'ada', 1), read('me')),
    ),
    check(
      'ties',
      isPosted,
      timelines(ada, posted(2, 'b', 'ada', 10), posted(3, 'a', 'ada', 10), read('me')),
      timelines(ada, posted(2, 'a', 'ada', 10), posted(3, 'b', 'ada', 10), read('me')),
      timelines(ada, posted(2, 'p9', 'ada', 10), posted(3, 'p10', 'ada', 10), read('me')),
    ),
    check(
      'ghosts',
      isOf('deleted'),
      timelines(ada, posted(2, 'p1', 'ada', 10), deleted(3, 'p1'), read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 10), posted(3, 'p2', 'ada', 20), deleted(4, 'p1'), read('me')),
      timelines(joined(1, 'joon', 'Joon'), posted(2, 'p1', 'joon', 10), deleted(3, 'p1'), read('you')),
    ),
    check(
      'rename',
      isOf('renamed'),
      timelines(ada, posted(2, 'p1', 'ada', 10), renamed(3, 'ada', 'Countess'), read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 10), posted(3, 'p2', 'ada', 5), renamed(4, 'ada', 'Countess'), read('me')),
      timelines(joined(1, 'joon', 'Joon'), posted(2, 'p1', 'joon', 10), renamed(3, 'joon', 'J'), read('you')),
    ),
    check(
      'only-hers',
      isOf('renamed'),
      timelines(ada, joined(2, 'joon', 'Ada'), posted(3, 'p1', 'joon', 10), renamed(4, 'ada', 'Countess'), read('me')),
    ),
    check(
      'new-name',
      isOf('renamed'),
      timelines(ada, renamed(2, 'ada', 'Countess'), posted(3, 'p1', 'ada', 10), read('me')),
      timelines(ada, renamed(2, 'ada', ''), posted(3, 'p1', 'ada', 10), read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 10), renamed(3, 'ada', 'Countess'), posted(4, 'p2', 'ada', 20), read('me')),
    ),
    check('twice', isPosted, timelines(ada, posted(2, 'p1', 'ada', 10), posted(2, 'p1', 'ada', 10), read('me'))),
    check(
      'old-news',
      isApply,
      timelines(ada, posted(2, 'p1', 'ada', 10), posted(3, 'p2', 'ada', 20), posted(2, 'p1', 'ada', 10), read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 10), deleted(3, 'p1'), posted(2, 'p1', 'ada', 10), read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 10), renamed(3, 'ada', 'Countess'), joined(1, 'ada', 'Ada'), read('me')),
      timelines(
        ada,
        posted(2, 'p1', 'ada', 10),
        renamed(3, 'ada', 'B'),
        renamed(4, 'ada', 'C'),
        renamed(3, 'ada', 'B'),
        read('me'),
      ),
      timelines(ada, renamed(2, 'ada', 'B'), joined(1, 'ada', 'Ada'), posted(3, 'p1', 'ada', 10), read('me')),
    ),
    check(
      'restart',
      isRestart,
      timelines(ada, posted(2, 'p1', 'ada', 10), restart, read('me')),
      timelines(ada, restart, posted(2, 'p1', 'ada', 10), read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 10), restart, deleted(3, 'p1'), read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 10), restart, renamed(3, 'ada', 'B'), read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 10), restart, posted(2, 'p1', 'ada', 10), read('me')),
      timelines(ada, posted(2, 'p1', 'ada', 10), deleted(3, 'p1'), restart, posted(2, 'p1', 'ada', 10), read('me')),
    ),
    check(
      'long-run',
      isMeanwhile,
      timelines(ada, meanwhile(2, 120, 'ada'), read('me')),
      timelines(ada, mina, posted(3, 'p1', 'ada', 10), meanwhile(4, 250, 'mina'), deleted(254, 'p1'), read('me')),
      timelines(
        ada,
        mina,
        posted(3, 'p1', 'ada', 10),
        deleted(4, 'p1'),
        meanwhile(5, 250, 'mina'),
        posted(3, 'p1', 'ada', 10),
        read('me'),
      ),
    ),
    check(
      'lookup',
      isApply,
      timelines(ada, countedRead('me')),
      timelines(ada, posted(2, 'p1', 'ada', 10), countedRead('me')),
      timelines(
        ada,
        joined(2, 'joon', 'Joon'),
        posted(3, 'p1', 'ada', 10),
        posted(4, 'p2', 'joon', 9),
        countedRead('me'),
      ),
    ),
    check('calm', isApply, timelines(ada, posted(2, 'p1', 'ada', 10), read('me'), read('me'), read('me'))),
    randomised<CreateTimelines, TimelineCase>({
      ...timelineChecks.caseRules(ANY_FAULT),
      count: 60,
      draw: drawTimelineCase,
    }),
  ],
});
