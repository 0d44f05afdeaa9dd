// Where a file would lie. On another machine's disk SQLite's locks and its shared memory do not hold: what was acknowledged gets lost.
import { readFileSync, statfsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** `name`: the file system, as an operator knows it. `unknown`: a program of the machine serves it, from wherever. */
export type Storage =
  | { readonly kind: 'local' }
  | { readonly kind: 'network'; readonly name: string }
  | { readonly kind: 'unknown'; readonly name: string };

/** What is asked of the system; each throws where the path is not there. */
export interface Disk {
  /** `f_type` of statfs(2). */
  readonly type: (path: string) => number;
  /** `st_dev` of stat(2). */
  readonly device: (path: string) => number;
  /** Linux' list of mounts. */
  readonly mounts: () => string;
}

/** `f_type` on Linux: statfs(2) and linux/magic.h. Shared folders of virtual machines and cluster disks are other machines' as well. */
const NETWORK_TYPES: Readonly<Record<number, string>> = {
  26985: 'NFS',
  20859: 'SMB',
  4283649346: 'SMB (CIFS)',
  4266872130: 'SMB',
  16914839: '9p',
  1397113167: 'AFS',
  1799439955: 'AFS',
  1937076805: 'Coda',
  12805120: 'Ceph',
  198183888: 'Lustre',
  1196443219: 'GPFS',
  18225520: 'GFS2',
  1952539503: 'OCFS2',
  428016422: 'BeeGFS',
  22092: 'NCP',
  2020557398: 'VirtualBox shared folder',
  3133910204: 'VMware shared folder',
  2088527475: 'Parallels shared folder',
};

const FUSE = 0x65735546;
/** What such a mount is called in the list of mounts, where it is known to lead to another machine. */
const NETWORK_FUSE =
  /^fuse\.(sshfs|s3fs|mount-s3|mountpoint-s3|goofys|geesefs|gcsfuse|blobfuse2?|rclone|glusterfs|ceph(-fuse)?|juicefs|seaweedfs|mfs|davfs|curlftpfs|smbnetfs|lustre|hdfs|beegfs)$/;

const SYSTEM: Disk = {
  // Signed where the system's own number is.
  type: (path) => Number(BigInt.asUintN(32, statfsSync(path, { bigint: true }).type)),
  device: (path) => statSync(path).dev,
  mounts: () => readFileSync('/proc/self/mountinfo', 'utf8'),
};

/** For a file that need not be there yet, nor its folders. Known on Linux alone; elsewhere everything is local. */
export function storageOf(file: string, disk: Disk = SYSTEM): Storage {
  if (process.platform !== 'linux' && disk === SYSTEM) return { kind: 'local' };
  const path = nearestThatExists(resolve(file), disk);
  if (path === undefined) return { kind: 'local' };
  const type = disk.type(path);
  const name = NETWORK_TYPES[type];
  if (name !== undefined) return { kind: 'network', name };
  if (type !== FUSE) return { kind: 'local' };
  const mounted = mountType(disk.device(path), disk);
  return { kind: NETWORK_FUSE.test(mounted) ? 'network' : 'unknown', name: mounted };
}

function nearestThatExists(path: string, disk: Disk): string | undefined {
  try {
    disk.type(path);
    return path;
  } catch {
    const parent = dirname(path);
    return parent === path ? undefined : nearestThatExists(parent, disk);
  }
}

/** By device, so that links, spaces in paths and mounts upon mounts need no thought: each FUSE mount has one of its own. */
function mountType(device: number, disk: Disk): string {
  const minor = (device & 0xff) | ((device >>> 12) & 0xfff00);
  const line = disk
    .mounts()
    .split('\n')
    .find((mount) => mount.split(' ')[2] === `${(device >>> 8) & 0xfff}:${minor}`);
  return line?.split(' - ')[1]?.split(' ')[0] ?? 'fuse';
}
