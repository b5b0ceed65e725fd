import type { ReadThrough, Surroundings } from '../contract.ts';

export function createReadThrough({ load }: Surroundings): ReadThrough {
  const answers = new Map<string, Promise<string>>();

  function get(key: string): Promise<string> {
    let answer = answers.get(key);
    if (!answer) {
      answer = load(key).catch((error: unknown) => {
        answers.delete(key);
        throw error;
      });
      answers.set(key, answer);
    }
    return answer;
  }

  return { get };
}
