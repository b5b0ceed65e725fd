/** The parts that have a colour and a shape of their own, in figures and beside words. */
export const parts = ['client', 'server', 'cache', 'database', 'replica', 'balancer', 'cdn', 'queue'] as const;

export type Part = (typeof parts)[number];
