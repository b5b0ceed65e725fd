import type { Graded } from '#exercise/session.machine.ts';
import { pageSandbox } from '#islands/page-sandbox.ts';

/** Compiles a text and grades it in the sandbox. Rejects only for a mistake of ours. */
export async function gradeHere(exerciseId: string, source: string): Promise<Graded> {
  const [{ compile }, sandbox] = await Promise.all([import('#grading/compile.ts'), pageSandbox()]);
  const compiled = compile(source);
  if (compiled.type !== 'compiled') return { verdict: compiled, printed: [], digest: 0 };
  const { code, digest } = compiled;
  const report = await sandbox.run({ type: 'grade', exerciseId, code, seed: digest });
  if (report.type !== 'verdict') throw new Error('A grading ends in a verdict.');
  return { verdict: report.verdict, printed: report.printed, digest };
}

/** Fetches what grading needs, so that the first run does not wait for it. */
export function warmUp(): void {
  void import('#grading/compile.ts');
  void pageSandbox().then((sandbox) => sandbox.warm());
}

/** Ends the grading under way. */
export function stopGrading(): void {
  void pageSandbox().then((sandbox) => sandbox.stop());
}
