// SQLite is refused on other machines' disks, and by which signs they are known.
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '../../../src/app-error.ts';
import { type Disk, type Storage, storageOf } from '../../../src/store/sqlite/network-storage.ts';
import { openDatabase } from '../../../src/store/sqlite/open-database.ts';

const FUSE = 0x65735546;
/** Major 0, minor 0x12345: more than a byte, as machines with many mounts have. */
const DEVICE = 0x12300045;
const MINOR = 0x12345;

/** A machine of one disk, on which only `/data` is there. */
function disk(type: number, mounted = 'ext4'): Disk {
  const there = (path: string) => {
    if (path !== '/data') throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
  };
  return {
    type: (path) => {
      there(path);
      return type;
    },
    device: (path) => {
      there(path);
      return DEVICE;
    },
    mounts: () =>
      `21 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n36 21 0:${MINOR} / /data rw,noatime - ${mounted} host:/a\\040b rw\n`,
  };
}

describe('where a file lies', () => {
  const cases: readonly (readonly [string, number, string, Storage])[] = [
    ['ext4', 0xef53, 'ext4', { kind: 'local' }],
    ['xfs', 0x58465342, 'xfs', { kind: 'local' }],
    ['btrfs', 0x9123683e, 'btrfs', { kind: 'local' }],
    ['a container of its own layers', 0x794c7630, 'overlay', { kind: 'local' }],
    ['memory', 0x01021994, 'tmpfs', { kind: 'local' }],
    ['NFS', 0x6969, 'nfs4', { kind: 'network', name: 'NFS' }],
    ['CIFS, as Azure Files was', 0xff534d42, 'cifs', { kind: 'network', name: 'SMB (CIFS)' }],
    ['SMB 2 and 3, as Azure Files is', 0xfe534d42, 'smb3', { kind: 'network', name: 'SMB' }],
    ['9p, as the Windows disks in WSL are', 0x01021997, '9p', { kind: 'network', name: '9p' }],
    ['sshfs', FUSE, 'fuse.sshfs', { kind: 'network', name: 'fuse.sshfs' }],
    ['blobfuse2', FUSE, 'fuse.blobfuse2', { kind: 'network', name: 'fuse.blobfuse2' }],
    ['some other program', FUSE, 'fuse.mergerfs', { kind: 'unknown', name: 'fuse.mergerfs' }],
    ['a folder of the machine beneath', FUSE, 'virtiofs', { kind: 'unknown', name: 'virtiofs' }],
  ];
  for (const [what, type, mounted, expected] of cases) {
    it(`is known on ${what}`, () => {
      assert.deepEqual(storageOf('/data', disk(type, mounted)), expected);
      assert.deepEqual(
        storageOf('/data/not/there yet/lotse.db', disk(type, mounted)),
        expected,
        'by its nearest folder',
      );
    });
  }

  it('is not guessed where nothing of the path is there, or the mount is not listed', () => {
    assert.deepEqual(storageOf('/elsewhere/lotse.db', disk(0x6969)), { kind: 'local' });
    assert.deepEqual(storageOf('/data', { ...disk(FUSE), mounts: () => '' }), { kind: 'unknown', name: 'fuse' });
  });

  it('is local for the folder that these tests use', () => {
    assert.deepEqual(storageOf(`${tmpdir()}/not there/lotse.db`), { kind: 'local' });
  });
});

describe('network storage', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotse-network-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is refused with what to do, and nothing is made on it', () => {
    const file = join(folder, 'data', 'lotse.db');
    assert.throws(
      () => openDatabase(file, assert.fail, () => ({ kind: 'network', name: 'NFS' })),
      (error) =>
        error instanceof AppError &&
        error.kind === 'invalid-input' &&
        error.message.startsWith(`The store ${file} would lie on network storage (NFS)`) &&
        error.message.endsWith(
          'Set STORE to a file on a disk of this machine, or STORE=cosmos to share it between machines.',
        ),
    );
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is only warned of where nobody can say', () => {
    const doubts: string[] = [];
    const doubt = (sentence: string) => doubts.push(sentence);
    openDatabase(join(folder, 'a.db'), doubt, () => ({ kind: 'unknown', name: 'fuse.mergerfs' })).close();
    openDatabase(join(folder, 'b.db'), doubt, () => ({ kind: 'local' })).close();
    assert.equal(doubts.length, 1);
    assert.match(doubts[0] ?? '', /a\.db lies on fuse\.mergerfs, which may lead to another machine/);
  });

  it('does not matter to what is kept in memory', () => {
    openDatabase(':memory:', assert.fail, () => ({ kind: 'network', name: 'NFS' })).close();
  });
});
