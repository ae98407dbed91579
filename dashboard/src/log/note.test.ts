import { afterEach, describe, expect, it, vi } from 'vitest';
import { NaiveLog, NoteKey } from '../test/naiveLog';
import { accept } from './accept';
import { parseCheckpoint } from './checkpoint';
import { parseNote } from './note';
import { parsePolicy } from './policy';
import { isQuorum, quorumInWords } from './quorum';
import { checkSignature } from './signatures';
import { fingerprint, parseVkey } from './vkey';

// The example of the format's first implementation (golang.org/x/mod/sumdb/note).
const VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const LINE =
  '\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

describe('a signed note', () => {
  it('of the known answer is verified', async () => {
    const note = parseNote(`${TEXT}\n${LINE}`);
    const [signature] = note.signatures;
    const key = await parseVkey(VKEY);
    expect(signature).toMatchObject({ name: key.name, id: key.id });
    const bytes = signature?.bytes ?? new Uint8Array();
    expect(await checkSignature(key, note.text, bytes)).toEqual({ result: 'good', atSeconds: null });
    expect(await checkSignature(key, `${note.text}\n`, bytes)).toEqual({ result: 'bad' });
  });

  it('is split at its last blank line', () => {
    expect(parseNote(`a\n\nb\n\n${LINE}`).text).toBe('a\n\nb\n');
  });

  it('may have sixteen signatures and not any number', () => {
    expect(parseNote(`${TEXT}\n${LINE.repeat(16)}`).signatures).toHaveLength(16);
    expect(() => parseNote(`${TEXT}\n${LINE.repeat(65)}`)).toThrow('more than 64');
  });

  it.each([
    ['no signatures', TEXT],
    ['no blank line', `${TEXT}${LINE}`],
    ['nothing after the blank line', `${TEXT}\n`],
    ['no newline at its end', `${TEXT}\n${LINE.trimEnd()}`],
    ['a blank line at its end', `${TEXT}\n${LINE}\n`],
    ['a carriage return', `${TEXT}\n${LINE}`.replaceAll('\n', '\r\n')],
    ['a tab', `\t${TEXT}\n${LINE}`],
    ['a hyphen for the dash', `${TEXT}\n${LINE.replace('\u2014', '-')}`],
    ['a name with a plus', `${TEXT}\n${LINE.replace('PeterNeumann', 'Peter+Neumann')}`],
    ['a name with a no-break space', `${TEXT}\n${LINE.replace('PeterNeumann', 'Peter\u00a0Neumann')}`],
    ['no name', `${TEXT}\n${LINE.replace('PeterNeumann ', '')}`],
    ['base64 without its padding', `${TEXT}\n${LINE.replace('=', '')}`],
    ['a key id and no signature', `${TEXT}\n\u2014 PeterNeumann x08gow==\n`],
  ])('with %s is refused', (_, note) => {
    expect(() => parseNote(note)).toThrow(/checkpoint cannot be read/);
  });
});

describe('a browser without Ed25519', () => {
  afterEach(() => vi.resetModules());

  it.each([
    ['refuses every key', () => vi.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new DOMException('', 'NotSupportedError'))],
    ['accepts every signature', () => vi.spyOn(crypto.subtle, 'verify').mockResolvedValue(true)],
  ])('that %s is not believed', async (_, sabotage) => {
    vi.resetModules();
    const { accept: acceptThere } = await import('./accept');
    const log = new NaiveLog(['x']);
    const policy = await parsePolicy(log.policy());
    sabotage();
    await expect(acceptThere(log.checkpoint(), policy)).rejects.toMatchObject({
      name: 'Unsupported',
      message: 'This browser cannot check signatures: it lacks Ed25519.',
    });
  });
});

describe('a checkpoint', () => {
  const root = '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';

  it('is an origin, a size, a root and perhaps extensions', () => {
    expect(parseCheckpoint(`log.example/a b\n12\n${root}\nmore\n`)).toMatchObject({
      origin: 'log.example/a b',
      size: 12,
      extensions: ['more'],
    });
  });

  it.each([
    ['a plus before its size', `o\n+5\n${root}\n`],
    ['a leading zero', `o\n007\n${root}\n`],
    ['a negative size', `o\n-1\n${root}\n`],
    ['digits of another script', `o\n\u0665\n${root}\n`],
    ['a size beyond what can be counted', `o\n9007199254740993\n${root}\n`],
    ['no root', 'o\n5\n'],
    ['a short root', 'o\n5\nAAAA\n'],
    ['an empty line', `o\n5\n${root}\n\nmore\n`],
    ['an empty origin', `\n5\n${root}\n`],
    ['no newline at its end', `o\n5\n${root}`],
  ])('with %s is refused', (_, text) => {
    expect(() => parseCheckpoint(text)).toThrow(/checkpoint cannot be read/);
  });
});

describe('a verifier key', () => {
  it('has a fingerprint for people to compare', async () => {
    expect(await fingerprint(await parseVkey(VKEY))).toMatch(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/);
  });

  it.each([
    ['another id', VKEY.replace('c74f20a3', 'c74f20a4')],
    ['another name', VKEY.replace('Peter', 'Petra')],
    ['another type', VKEY.replace('+AR', '+BR')],
    ['an unknown type', VKEY.replace('+AR', '+CR')],
    ['a missing byte', VKEY.replace('10TW', '')],
    ['an id in capitals', VKEY.replace('c74f20a3', 'C74F20A3')],
    ['no id', 'PeterNeumann+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
  ])('with %s is refused', async (_, vkey) => {
    await expect(parseVkey(vkey)).rejects.toThrow();
  });

  it('may hold a plus in its base64', async () => {
    let vkey = '';
    while (!/\+.*\+.*\+/.test(vkey)) ({ vkey } = new NoteKey('x', 1));
    expect(await parseVkey(vkey)).toMatchObject({ name: 'x', type: 'ed25519' });
  });
});

describe('a policy', () => {
  const [log, other] = [new NoteKey('log.example', 1), new NoteKey('log.example', 1)];
  const [a, b, c] = ['a', 'b', 'c'].map((name) => `witness ${name} ${new NoteKey(`w.example/${name}`, 4).vkey}`);

  it('is satisfied by nested groups as they say', async () => {
    const policy = await parsePolicy(
      `# comment\n log ${log.vkey}  https://log.example \n\tlog ${other.vkey}\n${a}\n${b}\n${c} https://w.example\n` +
        'group two 2 a b\ngroup all all two c\nquorum all\n',
    );
    expect(policy.logs).toHaveLength(2);
    expect(isQuorum(policy, new Set(['a', 'b', 'c']))).toBe(true);
    expect(isQuorum(policy, new Set(['a', 'b']))).toBe(false);
    expect(isQuorum(policy, new Set(['a', 'c']))).toBe(false);
    expect(quorumInWords(policy)).toBe('all of (all of (a, b), c)');
  });

  it('may ask for no witness, and an unknown one is never enough', async () => {
    expect(isQuorum(await parsePolicy('quorum none\n'), new Set())).toBe(true);
    expect(isQuorum(await parsePolicy(`${a}\nquorum a\n`), new Set(['x']))).toBe(false);
  });

  it('means the same whatever its comments, spaces and addresses', async () => {
    const one = await parsePolicy(`log ${log.vkey}\n\n${a}\nquorum a\n`);
    const two = await parsePolicy(`# new\nlog\t${log.vkey} https://log.example\n${a}  \nquorum  a\n`);
    expect(one.meaning).toBe(two.meaning);
  });

  it.each([
    ['no quorum', `log ${log.vkey}\n`],
    ['two quorums', 'quorum none\nquorum none\n'],
    ['a quorum of nobody', 'quorum x\n'],
    ['a quorum before its witness', `quorum a\n${a}\n`],
    ['a group before its member', `group g any a\n${a}\nquorum g\n`],
    ['a member twice', `${a}\ngroup g all a a\nquorum g\n`],
    ['a member of two groups', `${a}\ngroup g any a\ngroup h any a\nquorum g\n`],
    ['a threshold of zero', `${a}\ngroup g 0 a\nquorum g\n`],
    ['a threshold beyond its members', `${a}\ngroup g 2 a\nquorum g\n`],
    ['an empty group', 'group g all\nquorum g\n'],
    ['a name used twice', `${a}\ngroup a any a\nquorum a\n`],
    ['a witness called none', `${a?.replace('witness a', 'witness none')}\nquorum none\n`],
    ['a log twice', `log ${log.vkey}\nlog ${log.vkey}\nquorum none\n`],
    ['a witness key twice', `${a}\n${a?.replace('witness a', 'witness b')}\nquorum a\n`],
    ['a log key as a witness', `witness a ${log.vkey}\nquorum a\n`],
    ['a witness key as a log', `log ${a?.split(' ')[2]}\nquorum none\n`],
    ['an unknown line', 'monitor x\nquorum none\n'],
    ['a carriage return', 'quorum none\r\n'],
    ['an end in the middle of a line', 'quorum none'],
  ])('with %s is refused', async (_, text) => {
    await expect(parsePolicy(text)).rejects.toMatchObject({ code: 'policy-malformed' });
  });
});

describe('a signed checkpoint', () => {
  const log = new NaiveLog(['x', 'y']);
  const text = log.text();
  const byLog = log.key.sign(text);
  const byWitness = log.witnesses[0].cosign(text, 1_700_000_000);

  async function judged(note: string, policy = log.policy()) {
    return accept(note, await parsePolicy(policy));
  }

  it('is accepted with the cosignatures that were made, and when', async () => {
    expect(await judged(`${text}\n${byLog}${byWitness}`)).toMatchObject({
      checkpoint: { size: 2 },
      cosignatures: [{ witness: 'a', atSeconds: 1_700_000_000 }],
    });
  });

  it('is accepted whatever strangers have signed below it', async () => {
    const stranger = new NoteKey(log.key.name, 1).sign(text);
    const accepted = await judged(`${text}\n${stranger}${byLog}${byWitness}`);
    expect(accepted.cosignatures).toHaveLength(1);
  });

  it('without a signature by a log that is trusted is refused', async () => {
    await expect(judged(`${text}\n${byWitness}`)).rejects.toMatchObject({ code: 'unknown-key' });
    await expect(judged(`${text}\n${new NoteKey(log.key.name, 1).sign(text)}${byWitness}`)).rejects.toMatchObject({
      code: 'unknown-key',
    });
  });

  it('of another origin than the key belongs to is refused', async () => {
    const foreign = text.replace('plainview', 'other');
    const note = `${foreign}\n${log.key.sign(foreign)}${log.witnesses[0].cosign(foreign, 1)}`;
    await expect(judged(note)).rejects.toMatchObject({ code: 'unknown-key' });
  });

  it('is refused when one known signature is wrong, even where another would do', async () => {
    const wrong = log.witnesses[1].cosign(`${text}more\n`, 1);
    await expect(judged(`${text}\n${byLog}${byWitness}${wrong}`)).rejects.toMatchObject({ code: 'bad-signature' });
  });

  it('is refused when a cosignature was moved to another time', async () => {
    const [dash, name, blob = ''] = byWitness.trim().split(' ');
    const bytes = Buffer.from(blob, 'base64');
    bytes.writeUInt8(bytes.readUInt8(11) ^ 1, 11);
    await expect(judged(`${text}\n${byLog}${dash} ${name} ${bytes.toString('base64')}\n`)).rejects.toMatchObject({
      code: 'bad-signature',
    });
  });

  it('without a quorum is refused, and says whose signatures are needed', async () => {
    await expect(judged(`${text}\n${byLog}`)).rejects.toMatchObject({
      code: 'no-quorum',
      message: expect.stringContaining('any of (a, b)'),
    });
  });

  it('cannot be judged where the quorum needs a kind of signature that browsers cannot check', async () => {
    const { createHash } = await import('node:crypto');
    const typed = Buffer.concat([Buffer.of(6), Buffer.alloc(1_312, 7)]);
    const id = createHash('sha256').update('pq.example\n').update(typed).digest().subarray(0, 4);
    const policy = `log ${log.key.vkey}\nwitness pq pq.example+${id.toString('hex')}+${typed.toString('base64')}\nquorum pq\n`;
    const line = `\u2014 pq.example ${Buffer.concat([id, Buffer.alloc(2_428)]).toString('base64')}\n`;
    await expect(judged(`${text}\n${byLog}${line}`, policy)).rejects.toMatchObject({ name: 'Unsupported' });
    await expect(judged(`${text}\n${byLog}`, policy)).rejects.toMatchObject({ code: 'no-quorum' });
  });

  it('of an empty log must have the root of nothing', async () => {
    const empty = log.text(0, Buffer.alloc(32, 1));
    const note = `${empty}\n${log.key.sign(empty)}${log.witnesses[0].cosign(empty, 1)}`;
    await expect(judged(note)).rejects.toMatchObject({ code: 'root-differs' });
  });
});
