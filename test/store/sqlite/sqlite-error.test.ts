// Each of SQLite's complaints becomes what the operator can do about it.
import assert from 'node:assert/strict';
import { AppError } from '../../../src/app-error.ts';
import { translated } from '../../../src/store/sqlite/sqlite-error.ts';

const CASES: readonly (readonly [errcode: number, name: string, kind: string, message: RegExp])[] = [
  [5, 'SQLITE_BUSY', 'unavailable', /locked by another process/],
  [517, 'SQLITE_BUSY_SNAPSHOT', 'unavailable', /locked by another process/],
  [8, 'SQLITE_READONLY', 'unavailable', /read-only; give the account/],
  [1544, 'SQLITE_READONLY_DIRECTORY', 'unavailable', /read-only; give the account/],
  [10, 'SQLITE_IOERR', 'unavailable', /check the disk/],
  [778, 'SQLITE_IOERR_WRITE', 'unavailable', /check the disk/],
  [11, 'SQLITE_CORRUPT', 'unavailable', /damaged; restore it/],
  [13, 'SQLITE_FULL', 'unavailable', /disk is full; make room/],
  [14, 'SQLITE_CANTOPEN', 'unavailable', /cannot be opened/],
  [26, 'SQLITE_NOTADB', 'invalid-input', /not an SQLite database; name another file in STORE/],
  [7, 'SQLITE_NOMEM', 'unavailable', /failed \(SQLite 7\)/],
];

describe('errors of node:sqlite', () => {
  for (const [errcode, name, kind, message] of CASES) {
    it(`${name} is ${kind}`, () => {
      const cause = Object.assign(new Error('as SQLite says it'), { code: 'ERR_SQLITE_ERROR', errcode });
      const error = translated(cause, './data/lotse.db');
      assert.ok(error instanceof AppError);
      assert.equal(error.kind, kind);
      assert.match(error.message, message);
      assert.ok(error.message.includes('./data/lotse.db'));
      assert.equal(error.cause, cause);
    });
  }

  it('every other error stays what it is', () => {
    for (const error of [
      new TypeError('a mistake of ours'),
      new AppError('conflict', 'ours'),
      'thrown text',
      undefined,
    ]) {
      assert.equal(translated(error, './data/lotse.db'), error);
    }
  });
});
