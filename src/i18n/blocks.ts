import type { Locale } from '#i18n/locale.ts';

/** Words for putting an exercise's blocks in order. */
export interface BlockWords {
  readonly ways: string;
  readonly write: string;
  readonly order: string;
  readonly helpFine: string;
  readonly helpTouch: string;
  readonly given: string;
  readonly solution: string;
  readonly nothing: string;
  readonly bringBack: string;
  readonly pile: string;
  readonly pileEmpty: string;
  readonly up: string;
  readonly down: string;
  readonly back: string;
  readonly toEditor: string;
  readonly keys: string;
  readonly resetAsk: string;
  readonly notYet: string;
  readonly failed: string;
  readonly retry: string;
  readonly taken: string;
  readonly placed: (place: number, all: number) => string;
  readonly putBack: string;
  readonly cleared: string;
}

const en: BlockWords = {
  ways: 'How to do it',
  write: 'Write it',
  order: 'Put it in order',
  helpFine:
    'Click a block, or drag it, to put it into your solution; some of them are wrong. From the keyboard, Enter adds a block. In the solution Enter takes one, the arrow keys move it, and Delete puts it back.',
  helpTouch:
    'Tap a block to add it to your solution; some of them are wrong. To move one, drag it by its left edge, or tap it and use the buttons.',
  given: 'Given',
  solution: 'Your solution',
  nothing: 'Nothing yet. Which block comes first?',
  bringBack: 'Bring them back',
  pile: 'Blocks',
  pileEmpty: 'None left. The wrong ones are in your solution too.',
  up: 'Up',
  down: 'Down',
  back: 'Put back',
  toEditor: 'Take it to the editor',
  keys: 'Ctrl or ⌘ + Enter runs.',
  resetAsk: 'All blocks go back to the pile.',
  notYet: 'There is nothing to run yet: add a block first.',
  failed: 'The blocks did not arrive. You can write the code yourself, or ask for them again.',
  retry: 'Ask again',
  taken: 'Taken. The arrow keys move it, Enter places it, Delete puts it back.',
  placed: (place, all) => `Block ${place} of ${all} in your solution.`,
  putBack: 'Put back among the blocks.',
  cleared: 'All blocks are back in the pile.',
};

const ko: BlockWords = {
  ways: '푸는 방법',
  write: '직접 쓰기',
  order: '블록 맞추기',
  helpFine:
    '블록을 누르거나 끌어서 풀이에 넣어요. 틀린 블록도 섞여 있어요. 키보드로는 Enter로 블록을 넣고, 풀이에서는 Enter로 집어 화살표로 옮기고 Delete로 빼요.',
  helpTouch:
    '블록을 누르면 풀이에 들어가요. 틀린 블록도 섞여 있어요. 자리를 옮기려면 왼쪽 끝을 잡아 끌거나, 한 번 누른 뒤 아래 버튼을 써요.',
  given: '주어진 코드',
  solution: '내 풀이',
  nothing: '아직 비어 있어요. 어떤 블록이 맨 먼저 올까요?',
  bringBack: '아까 풀이 되살리기',
  pile: '남은 블록',
  pileEmpty: '남은 블록이 없어요. 틀린 블록까지 다 풀이에 들어갔어요.',
  up: '위로',
  down: '아래로',
  back: '빼기',
  toEditor: '편집기로 가져가기',
  keys: 'Ctrl 또는 ⌘ + Enter로 실행해요.',
  resetAsk: '블록을 모두 풀이에서 빼요.',
  notYet: '아직 실행할 것이 없어요. 먼저 블록을 넣어 주세요.',
  failed: '블록을 불러오지 못했어요. 코드를 직접 쓰거나, 다시 불러와 보세요.',
  retry: '다시 불러오기',
  taken: '집었어요. 화살표로 옮기고, Enter로 놓고, Delete로 빼요.',
  placed: (place, all) => `풀이의 블록 ${all}개 가운데 ${place}번째예요.`,
  putBack: '풀이에서 뺐어요.',
  cleared: '블록을 모두 뺐어요.',
};

export const blockWords: Readonly<Record<Locale, BlockWords>> = { en, ko };
