import type { Locale } from '#i18n/locale.ts';
import type { JsonPlace } from '#progress/json-place.ts';
import type { Problem } from '#progress/problem.ts';
import type { ImportCounts } from '#progress/store.ts';
import type { Failure } from '#progress/vault.ts';

/** What the progress page says. Dates come in the reader's own form. */
export interface ProgressText {
  /** Why nothing is saved, what that means, and what to do. Exercises say it too. */
  readonly cannotSave: Readonly<Record<Failure, string>>;
  readonly passedOf: (passed: number, all: number) => string;
  readonly passed: (date: string, attempts: number) => string;
  readonly tried: (attempts: number) => string;
  readonly untried: string;
  readonly predictions: (count: number) => string;
  readonly answers: (right: number, all: number) => string;

  readonly takeAlong: { readonly heading: string; readonly about: string };
  readonly exportFile: string;
  readonly exported: (file: string) => string;
  readonly importFile: string;
  readonly taken: (file: string, counts: ImportCounts) => string;
  readonly leftOut: string;
  readonly refused: (file: string) => string;
  readonly fileUnreadable: string;

  readonly kept: { readonly heading: string; readonly about: string; readonly download: (name: string) => string };
  readonly found: { readonly heading: string; readonly after: string };

  readonly erase: {
    readonly heading: string;
    readonly about: string;
    readonly open: string;
    readonly question: string;
    readonly consequence: string;
    readonly exportFirst: string;
    readonly cancel: string;
    readonly confirm: string;
    readonly done: string;
    /** Said where storage may not be reached. */
    readonly outOfReach: string;
  };

  /** What is wrong and what to do; `where` stands beside it. `place` is known for files that are no JSON. */
  readonly problem: (problem: Problem, place: JsonPlace | undefined) => string;
}

export const progressText: Readonly<Record<Locale, ProgressText>> = {
  en: {
    cannotSave: {
      forbidden:
        'This browser does not let the site store anything. Everything works, but what you do is gone when this tab closes. Allow site data in the browser’s settings, or export a file before you leave.',
      full: 'The browser’s storage for this site is full. What you do now is gone when this tab closes. Export a file, then erase what you no longer need.',
      newer:
        'A later version of the course has written your progress. This page leaves it untouched and saves nothing over it. Reload to get the later version; until then, what you do lasts only as long as this tab.',
    },
    passedOf: (passed, all) => `${passed} of ${all} exercises passed`,
    passed: (date, attempts) => `Passed on ${date}, ${plural(attempts, 'attempt')}`,
    tried: (attempts) => `${plural(attempts, 'attempt')}, not passed yet`,
    untried: 'Not tried yet',
    predictions: (count) => `${plural(count, 'prediction')} made`,
    answers: (right, all) => `${right} of ${plural(all, 'question')} answered right`,

    takeAlong: {
      heading: 'Take it with you',
      about:
        'Your progress lives in this browser and nowhere else. An exported file holds all of it: passes, drafts, predictions and answers. Importing adds to what is here. It never takes away a pass or a draft.',
    },
    exportFile: 'Export to a file',
    exported: (file) => `Exported as ${file}.`,
    importFile: 'Import from a file',
    taken: (file, { exercises, drafts, predictions, answers }) => {
      const read = [
        ...(exercises > 0 ? [plural(exercises, 'exercise')] : []),
        ...(drafts > 0 ? [`drafts of ${plural(drafts, 'exercise')}`] : []),
        ...(predictions > 0 ? [plural(predictions, 'prediction')] : []),
        ...(answers > 0 ? [plural(answers, 'answer')] : []),
      ];
      if (read.length === 0) return `There was nothing to take from ${file}. What you had before is still here.`;
      return `Read from ${file}: ${read.join(', ')}. What you had before is still here.`;
    },
    leftOut: 'These parts could not be read and were left out:',
    refused: (file) => `Nothing was taken from ${file}, and nothing here has changed.`,
    fileUnreadable:
      'The browser could not open the file. Check that it still exists and that you may read it, then choose it again.',

    kept: {
      heading: 'Kept aside',
      about:
        'These records could not be read, so they are kept exactly as they were found. They also go into every file that you export.',
      download: (name) => `Download ${name}`,
    },
    found: {
      heading: 'Some of your stored progress could not be read:',
      after: 'All the rest is in use. The records themselves are under “Kept aside”; nothing has been thrown away.',
    },

    erase: {
      heading: 'Start over',
      about: 'Erasing removes everything that the course has stored in this browser, in all open tabs.',
      open: 'Erase everything…',
      question: 'Erase all your progress?',
      consequence:
        'Passes, drafts, predictions, answers and what is kept aside will be gone. Only an exported file can bring them back.',
      exportFirst: 'Export first',
      cancel: 'Keep everything',
      confirm: 'Erase everything',
      done: 'Everything has been erased.',
      outOfReach:
        'What this tab held has been erased. The browser lets this site reach no storage, so what was saved there earlier is still there. Allow storage for this site, then erase again.',
    },

    problem(problem, place) {
      switch (problem.what) {
        case 'not-json':
          if (!place) return 'The record is damaged.';
          return place.isEnd
            ? `The file breaks off in line ${place.line}, column ${place.column}. It was probably cut short while being copied. Copy or export it again.`
            : `The file is damaged in line ${place.line}, column ${place.column}. Choose another copy, or mend that place in a text editor.`;
        case 'foreign':
          return problem.where === ''
            ? 'This is not a progress file of this course. Choose one that this page has exported; its name begins with “from-one-server”.'
            : 'The course knows no part of this name.';
        case 'newer':
          return `A later version of the course wrote this (version ${problem.version}; this page reads up to ${problem.versionKnown}). Reload the page, then try again.`;
        case 'invalid':
          if (problem.got === 'undefined') return 'This is missing.';
          return `Here should be ${expectedEn[problem.expected] ?? problem.expected}, but there is ${problem.got}.`;
        case 'too-long':
          return `The file is longer than ${problem.lengthMax.toLocaleString('en')} characters, so it can’t be a progress file. Choose one that this page has exported.`;
        case 'no-room':
          return 'There is no room to keep this unreadable part. Hold on to the file.';
      }
    },
  },

  ko: {
    cannotSave: {
      forbidden:
        '이 브라우저가 사이트 데이터를 저장하지 못하게 막고 있어요. 모든 기능을 쓸 수 있지만, 탭을 닫으면 지금 한 일이 사라져요. 브라우저 설정에서 사이트 데이터를 허용하거나, 닫기 전에 파일로 내보내 주세요.',
      full: '이 사이트가 쓸 수 있는 저장 공간이 꽉 찼어요. 탭을 닫으면 지금 한 일이 사라져요. 먼저 파일로 내보낸 다음, 필요 없는 기록을 지워 주세요.',
      newer:
        '더 새로운 버전의 강의에서 저장한 기록이 있어요. 그 기록을 지키려고 이 페이지는 아무것도 덮어쓰지 않아요. 새로고침하면 새 버전을 받을 수 있어요. 그 전까지 한 일은 이 탭을 닫으면 사라져요.',
    },
    passedOf: (passed, all) => `실습 ${all}개 중 ${passed}개를 통과했어요`,
    passed: (date, attempts) => `${date} 통과, 시도 ${attempts}번`,
    tried: (attempts) => `${attempts}번 시도했고, 아직 통과하지 못했어요`,
    untried: '아직 시작하지 않았어요',
    predictions: (count) => `예상 ${count}개`,
    answers: (right, all) => `확인 문제 ${all}개 중 ${right}개 정답`,

    takeAlong: {
      heading: '기록 가져가기',
      about:
        '기록은 이 브라우저에만 있어요. 파일로 내보내면 통과 기록, 초안, 예상, 답이 모두 담겨요. 파일을 가져오면 지금 있는 기록에 더해져요. 통과 기록이나 초안이 없어지는 일은 없어요.',
    },
    exportFile: '파일로 내보내기',
    exported: (file) => `${file} 파일로 내보냈어요.`,
    importFile: '파일에서 가져오기',
    taken: (file, { exercises, drafts, predictions, answers }) => {
      const read = [
        ...(exercises > 0 ? [`실습 ${exercises}개`] : []),
        ...(drafts > 0 ? [`초안이 남아 있는 실습 ${drafts}개`] : []),
        ...(predictions > 0 ? [`예상 ${predictions}개`] : []),
        ...(answers > 0 ? [`답 ${answers}개`] : []),
      ];
      if (read.length === 0) return `${file} 파일에는 가져올 기록이 없었어요. 전에 있던 기록은 그대로 있어요.`;
      return `${file} 파일에서 ${read.join(', ')}를 읽었어요. 전에 있던 기록도 그대로 있어요.`;
    },
    leftOut: '읽을 수 없어서 뺀 부분이 있어요.',
    refused: (file) => `${file} 파일에서는 아무것도 가져오지 않았어요. 지금 있는 기록은 그대로예요.`,
    fileUnreadable:
      '브라우저가 파일을 열지 못했어요. 파일이 그대로 있는지, 읽을 권한이 있는지 확인하고 다시 골라 주세요.',

    kept: {
      heading: '따로 보관한 기록',
      about: '읽을 수 없는 기록이라 원래 모습 그대로 보관하고 있어요. 파일로 내보낼 때도 함께 담겨요.',
      download: (name) => `${name} 내려받기`,
    },
    found: {
      heading: '저장된 기록 가운데 읽을 수 없는 부분이 있어요.',
      after: '나머지는 모두 그대로 쓰고 있어요. 읽지 못한 기록도 버리지 않고 ‘따로 보관한 기록’에 두었어요.',
    },

    erase: {
      heading: '처음부터 다시 하기',
      about: '강의가 이 브라우저에 저장한 것을 모두 지워요. 열려 있는 다른 탭에서도 지워져요.',
      open: '모두 지우기…',
      question: '기록을 모두 지울까요?',
      consequence: '통과 기록, 초안, 예상, 답, 따로 보관한 기록이 모두 없어져요. 되살리려면 내보낸 파일이 있어야 해요.',
      exportFirst: '먼저 내보내기',
      cancel: '그대로 두기',
      confirm: '모두 지우기',
      done: '기록을 모두 지웠어요.',
      outOfReach:
        '이 탭에 있던 기록은 지웠어요. 하지만 브라우저가 이 사이트의 저장 공간을 막고 있어서, 전에 저장된 것은 그대로 남아 있어요. 저장을 허용한 다음 다시 지워 주세요.',
    },

    problem(problem, place) {
      switch (problem.what) {
        case 'not-json':
          if (!place) return '기록이 손상됐어요.';
          return place.isEnd
            ? `파일이 ${place.line}번째 줄 ${place.column}번째 글자에서 끊겨 있어요. 복사하다가 잘린 것 같아요. 다시 복사하거나 다시 내보내 주세요.`
            : `파일의 ${place.line}번째 줄 ${place.column}번째 글자가 손상됐어요. 다른 사본을 고르거나, 텍스트 편집기로 그 자리를 고쳐 주세요.`;
        case 'foreign':
          return problem.where === ''
            ? '이 강의의 기록 파일이 아니에요. 이 페이지에서 내보낸 파일을 골라 주세요. 이름이 ‘from-one-server’로 시작해요.'
            : '이 강의에는 이런 이름의 기록이 없어요.';
        case 'newer':
          return `더 새로운 버전의 강의에서 저장한 기록이에요(버전 ${problem.version}, 이 페이지는 ${problem.versionKnown}까지 읽어요). 새로고침한 다음 다시 해 주세요.`;
        case 'invalid':
          if (problem.got === 'undefined') return '있어야 할 값이 빠져 있어요.';
          return `${expectedKo[problem.expected] ?? `${problem.expected} 값이 올`} 자리인데 ${problem.got} 값이 들어 있어요.`;
        case 'too-long':
          return `파일이 ${problem.lengthMax / 10_000}만 자보다 길어서 기록 파일일 수 없어요. 이 페이지에서 내보낸 파일을 골라 주세요.`;
        case 'no-room':
          return '읽을 수 없는 이 부분을 보관할 공간이 없어요. 파일을 버리지 말고 가지고 있어 주세요.';
      }
    },
  },
};

/** What the store's schemas call the things they expect, in words. */
const expectedEn: Readonly<Record<string, string>> = {
  Object: 'an object in { }',
  boolean: 'true or false',
  count: 'a count from 0 up',
  id: 'an id',
  never: 'nothing',
  number: 'a number',
  string: 'a text',
  time: 'a time such as 2026-01-31T09:30:00.000Z',
  value: 'a text, a number or a list of these',
};

const expectedKo: Readonly<Record<string, string>> = {
  Object: '{ }로 묶은 객체가 올',
  boolean: 'true나 false가 올',
  count: '0 이상의 횟수가 올',
  id: 'id가 올',
  never: '아무것도 없어야 할',
  number: '숫자가 올',
  string: '글이 올',
  time: '2026-01-31T09:30:00.000Z 같은 시각이 올',
  value: '글이나 숫자, 또는 그 목록이 올',
};

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
