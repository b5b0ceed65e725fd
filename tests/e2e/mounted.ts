/** Where `npm test` builds the site a second time, mounted under a path of its host, and where it is served. */
export const FOLDER_AT_PATH = 'test-results/under-a-path';
export const PATH = '/from/one-server';
const PORT_AT_PATH = 4330;
export const ORIGIN_AT_PATH = `http://localhost:${PORT_AT_PATH}`;

/** How it is served. */
export const serveAtPath = {
  command: `node scripts/serve.mjs --port ${PORT_AT_PATH} --folder ${FOLDER_AT_PATH} --base ${PATH}`,
  url: `${ORIGIN_AT_PATH}${PATH}/en/`,
  reuseExistingServer: false,
};
