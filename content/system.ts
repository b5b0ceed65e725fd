import type { Both, CourseChapter } from './course.ts';

/** A part of the system that the reader builds: where it comes from, and the exercises whose code it then runs on. */
export interface SystemPart {
  readonly look: NonNullable<CourseChapter['part']> | 'client';
  readonly name: Both;
  /** The chapter that brings it; none for the visitors. */
  readonly chapter: string | undefined;
  /** Exercises of that chapter; none where the reader writes nothing that the part would run. */
  readonly exercises: readonly string[];
}

/** From the visitors inwards, in the order in which a request meets the parts. */
export const system: readonly SystemPart[] = [
  { look: 'client', name: { en: 'Visitors', ko: '방문자' }, chapter: undefined, exercises: [] },
  { look: 'cdn', name: { en: 'Edge', ko: '엣지' }, chapter: 'cdn', exercises: ['edge'] },
  {
    look: 'balancer',
    name: { en: 'Balancer', ko: '밸런서' },
    chapter: 'web-tier',
    exercises: ['round-robin', 'least-connections'],
  },
  {
    look: 'server',
    name: { en: 'Web tier', ko: '웹 계층' },
    chapter: 'splitting-tiers',
    exercises: ['capacity-plan', 'connection-pool'],
  },
  {
    look: 'server',
    name: { en: 'Operations', ko: '운영' },
    chapter: 'logs-metrics-automation',
    exercises: ['histogram', 'autoscaler', 'error-budget'],
  },
  {
    look: 'database',
    name: { en: 'Sessions', ko: '세션' },
    chapter: 'stateless-web-tier',
    exercises: ['stateless-handler'],
  },
  {
    look: 'cache',
    name: { en: 'Cache', ko: '캐시' },
    chapter: 'cache',
    exercises: ['fifo', 'lru', 'lfu', 'read-through', 'invalidation'],
  },
  {
    look: 'queue',
    name: { en: 'Queue', ko: '큐' },
    chapter: 'message-queue',
    exercises: ['queue', 'idempotent-consumer'],
  },
  { look: 'database', name: { en: 'Database', ko: '데이터베이스' }, chapter: 'splitting-tiers', exercises: [] },
  {
    look: 'database',
    name: { en: 'Timelines', ko: '타임라인' },
    chapter: 'choosing-a-database',
    exercises: ['timeline-document'],
  },
  {
    look: 'replica',
    name: { en: 'Replicas', ko: '부 서버' },
    chapter: 'replication',
    exercises: ['read-router', 'failover', 'catch-up'],
  },
  {
    look: 'database',
    name: { en: 'Shards', ko: '샤드' },
    chapter: 'sharding',
    exercises: ['shard-key', 'hash-ring', 'resharding', 'celebrity', 'scatter-gather'],
  },
];
