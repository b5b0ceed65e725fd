/** The author's one door to engine, parts and grading. */
export { assert, assertNever } from '#engine/assert.ts';
export { choice, range, type KnobValues } from '#engine/knob.ts';
export { countAt, countOf, countTo, mean, quantile, subjectsOf, valuesAt, valuesOf } from '#engine/metrics.ts';
export { latenciesOf } from '#engine/latency.ts';
export { countingAt, logAt, logsOf, strayCount } from '#engine/logs.ts';
export type { Labels } from '#engine/labels.ts';
export { random, type Random } from '#engine/random.ts';
export { settle } from '#engine/run.ts';
export { scenario, type Measure } from '#engine/scenario.ts';
export { Simulation } from '#engine/simulation.ts';
export { indexAt, type Trace } from '#engine/trace.ts';
export { AsyncWorld, type Reply, type Settled } from '#grading/async-world.ts';
export {
  again,
  ANY_FAULT,
  CALL_LANES,
  CallChecks,
  other,
  type Blame,
  type CallCase,
  type CallRules,
} from '#grading/call-case.ts';
export { CaseLog } from '#grading/case-log.ts';
export { freshInstance } from '#grading/compile-load.ts';
export { directed, exercise, randomised, type CaseRules, type Exercise, type Finding } from '#grading/exercise.ts';
export { orders } from '#grading/orders.ts';
export { lower, shorter } from '#grading/shrink.ts';
export { steady } from '#grading/steady.ts';
export { show, word } from '#grading/show.ts';
export { timeMeanOf } from '#engine/time-mean.ts';
export { askedDatabase } from '#parts/tiers/asked-database.ts';
export { askingServer } from '#parts/tiers/asking-server.ts';
export { box } from '#parts/tiers/box.ts';
export { connectionPool } from '#parts/tiers/connection-pool.ts';
export { Workers } from '#parts/tiers/workers.ts';
export { balancedClients } from '#parts/balancing/balanced-clients.ts';
export { balancedServer } from '#parts/balancing/balanced-server.ts';
export { balancer } from '#parts/balancing/balancer.ts';
export { healthCheck } from '#parts/balancing/health-check.ts';
export { plainPolicy } from '#parts/balancing/plain-policy.ts';
export type { CreateBalancerPolicy } from '#parts/balancing/policy.ts';
export { Pool } from '#parts/balancing/pool.ts';
export { serviceTimes } from '#parts/tiers/service-time.ts';
export { drawFire } from '#parts/incident/draw-fire.ts';
export { errandsOf } from '#parts/incident/errands.ts';
export { guests } from '#parts/incident/guests.ts';
export { galleryCache } from '#parts/incident/gallery-cache.ts';
export { galleryPrimary } from '#parts/incident/gallery-primary.ts';
export { galleryReplica } from '#parts/incident/gallery-replica.ts';
export { galleryServer } from '#parts/incident/gallery-server.ts';
export { turnBalancer } from '#parts/incident/turn-balancer.ts';
export { autoscaler } from '#parts/sessions/autoscaler.ts';
export {
  busiestShare,
  oldCartsLost,
  robbedVisitors,
  shareOfNewcomer,
  wrongShare,
} from '#parts/sessions/cart-measures.ts';
export { Exchange } from '#parts/sessions/exchange.ts';
export { plainHandler } from '#parts/sessions/plain-handler.ts';
export { sessionBalancer } from '#parts/sessions/session-balancer.ts';
export { sessionServer, type Keeping } from '#parts/sessions/session-server.ts';
export { sharedSessions } from '#parts/sessions/session-store.ts';
export { shoppers, type Visit } from '#parts/sessions/shoppers.ts';
export { StoreDesk } from '#parts/sessions/store-desk.ts';
export { visitsOf } from '#parts/sessions/visits.ts';
export { dataCentre } from '#parts/geography/data-centre.ts';
export { nameServer } from '#parts/geography/name-server.ts';
export { regionalVisitors } from '#parts/geography/regional-visitors.ts';
export { VisitBook } from '#parts/geography/visit-book.ts';
export { away } from '#parts/away.ts';
export { cache, type Entry } from '#parts/cache.ts';
export { client } from '#parts/client.ts';
export { database } from '#parts/database.ts';
export type { CreateEdgeServer } from '#parts/cdn/edge.ts';
export { Delivery } from '#parts/cdn/delivery.ts';
export { edgeNode } from '#parts/cdn/edge-node.ts';
export { pageVisitors } from '#parts/cdn/page-visitors.ts';
export { plainEdge } from '#parts/cdn/plain-edge.ts';
export type { Publishing } from '#parts/cdn/release.ts';
export { releasingOrigin } from '#parts/cdn/releasing-origin.ts';
export { edgeSite } from '#parts/cdn/edge-site.ts';
export { farOrigin } from '#parts/cdn/far-origin.ts';
export { farVisitors, type Destination } from '#parts/cdn/far-visitors.ts';
export { distanceKm, fibreMs } from '#parts/cdn/globe.ts';
export { waitsOf } from '#parts/cdn/waits.ts';
export { onWorldMap, type Place } from '#engine/world-map.ts';
export { loadingServer, type Loader, type LoaderSurroundings } from '#parts/loading-server.ts';
export { patientDatabase } from '#parts/patient-database.ts';
export { beladyHits } from '#parts/policies/belady.ts';
export { fifo } from '#parts/policies/fifo.ts';
export { lfu } from '#parts/policies/lfu.ts';
export { lru } from '#parts/policies/lru.ts';
export type { Policy } from '#parts/policies/policy.ts';
export { murmur3 } from '#parts/sharding/murmur3.ts';
export { bearingShard } from '#parts/sharding/bearing-shard.ts';
export { Cluster } from '#parts/sharding/cluster.ts';
export { directoryPlacement } from '#parts/sharding/directory.ts';
export {
  cachedLikes,
  copiedLikes,
  plainLikes,
  saltedLikes,
  type AddAll,
  type CreateLikes,
} from '#parts/sharding/likes.ts';
export { likesServer } from '#parts/sharding/likes-server.ts';
export { moduloPlacement } from '#parts/sharding/modulo.ts';
export { movingShard } from '#parts/sharding/moving-shard.ts';
export type { CreatePlacement } from '#parts/sharding/placement.ts';
export { rangePlacement } from '#parts/sharding/range.ts';
export { hashRing, ringPlacement, type CreateHashRing } from '#parts/sharding/ring.ts';
export { routingServer } from '#parts/sharding/routing-server.ts';
export type { CatchUp, LogEntry } from '#parts/replication/catching-up.ts';
export { clusterNode } from '#parts/replication/cluster-node.ts';
export { lostWritesOf } from '#parts/replication/lost-writes.ts';
export { monitoring, type Monitor, type MonitoredNode, type NodeStatus } from '#parts/replication/monitoring.ts';
export { Network } from '#parts/replication/network.ts';
export { pairedNode } from '#parts/replication/paired-node.ts';
export { primariesAtOnce, withoutPrimaryMs } from '#parts/replication/primaries.ts';
export { primary } from '#parts/replication/primary.ts';
export { replica } from '#parts/replication/replica.ts';
export { readingServer, type Router, type RouterSurroundings } from '#parts/replication/reading-server.ts';
export { roleMachine } from '#parts/replication/role.machine.ts';
export { visitors } from '#parts/replication/visitors.ts';
export { writingServer } from '#parts/replication/writing-server.ts';
export { appServer } from '#parts/timelines/app-server.ts';
export { appStore } from '#parts/timelines/app-store.ts';
export { appVisitors } from '#parts/timelines/app-visitors.ts';
export { carelessTimelines } from '#parts/timelines/careless-timelines.ts';
export { followings, happenings } from '#parts/timelines/happenings.ts';
export { plainTimelines } from '#parts/timelines/plain-timelines.ts';
export type { CreateTimelines } from '#parts/timelines/timelines.ts';
export { drainMsOf, oldestMsAt } from '#parts/queueing/backlog.ts';
export { Calls } from '#parts/queueing/calls.ts';
export type { Consumer, Services } from '#parts/queueing/consumer.ts';
export { consumingWorker } from '#parts/queueing/consuming-worker.ts';
export { crew } from '#parts/queueing/crew.ts';
export { deadLetters } from '#parts/queueing/dead-letters.ts';
export { effectsOf } from '#parts/queueing/effects.ts';
export { Photos } from '#parts/queueing/photos.ts';
export { publishingServer } from '#parts/queueing/publishing-server.ts';
export { plainQueue } from '#parts/queueing/queue.ts';
export { queueNode } from '#parts/queueing/queue-node.ts';
export { resizingServer } from '#parts/queueing/resizing-server.ts';
export { mailService, objectStore, rowDatabase } from '#parts/queueing/services.ts';
export { uploaders } from '#parts/queueing/uploaders.ts';
export { uploadPublisher } from '#parts/queueing/upload-publisher.ts';
export { UploadLetters, uploadQueue } from '#parts/queueing/upload-queue.ts';
export { webServer } from '#parts/web-server.ts';
export { loopKeys, recordedKeys, scanKeys, shiftingKeys, zipf, zipfKeys } from '#parts/workload.ts';
export { lookingByHand, oneSample, twoWindows } from '#parts/delivery/alerts.ts';
export { committing } from '#parts/delivery/committing.ts';
export { delivering } from '#parts/delivery/delivering.ts';
export { pipelineMachine } from '#parts/delivery/pipeline.machine.ts';
export { Releases } from '#parts/delivery/releases.ts';
export { scatteredClients } from '#parts/delivery/scattered-clients.ts';
export { versionServer } from '#parts/delivery/version-server.ts';
export { dashboard } from '#parts/observing/dashboard.ts';
export { growingBuckets } from '#parts/observing/histogram.ts';
export { pageServer } from '#parts/observing/page-server.ts';
export { photoServer } from '#parts/observing/photo-server.ts';
export { averagedP99, Mail, mergedP99 } from '#parts/observing/reports.ts';
export { fixedSize, forgetfulAutoscaler, plainAutoscaler, type CreateAutoscaler } from '#parts/scaling/autoscalers.ts';
export { autoscaling } from '#parts/scaling/autoscaling.ts';
export { Fleet } from '#parts/scaling/fleet.ts';
export { fleetBalancer } from '#parts/scaling/fleet-balancer.ts';
export { scaledServer } from '#parts/scaling/scaled-server.ts';
export { spansBusy, spansIn, withinMs, type Span } from '#parts/scaling/spans.ts';
export type { Documents, Json } from '#labs/documents.ts';
export type { LabLabels } from '#labs/labels.ts';
export { photoService, photoTables } from '#labs/photo-service.ts';
export { sqlLab, type Tables } from '#labs/sql-lab.ts';
