import { useQuery } from '@tanstack/react-query';
import type { Policy } from '../log/policy';
import { quorumInWords } from '../log/quorum';
import { fingerprint, type KeyType, type VerifierKey } from '../log/vkey';
import { Fact, Facts } from '../ui/Facts';

const KINDS: Record<KeyType, string> = {
  ed25519: 'Ed25519',
  'ed25519-cosignature': 'Ed25519',
  'ml-dsa-44-cosignature': 'ML-DSA-44, which browsers cannot check',
};

/** The keys of a policy with their fingerprints, and how many witnesses it asks for. */
export function PolicyKeys({ policy }: { policy: Policy }) {
  return (
    <Facts>
      {policy.logs.map((key) => (
        <KeyFact key={key.text} name="Log" of={key} />
      ))}
      {policy.witnesses.map(({ name, key }) => (
        <KeyFact key={key.text} name={`Witness ${name}`} of={key} />
      ))}
      <Fact name="Needed for a checkpoint" wide>
        the log and {quorumInWords(policy)}
      </Fact>
    </Facts>
  );
}

function KeyFact({ name, of }: { name: string; of: VerifierKey }) {
  const text = useQuery({
    queryKey: ['fingerprint', of.text],
    queryFn: () => fingerprint(of),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Fact name={`${name} (${KINDS[of.type]})`} wide>
      {of.name} <code>{of.id}</code>
      <div className="mono breaks">{text.data ?? '…'}</div>
    </Fact>
  );
}
