import { describe, expect, it } from 'vitest';
import { groupsIn, indexOf } from './clusters';

const WORLD: [number, number, number, number] = [-180, -85, 180, 85];
const near = Array.from({ length: 1_000 }, (_, i) => ({ id: `near-${i}`, lat: 48.2 + i * 1e-5, lon: 16.3 }));
const index = indexOf([...near, { id: 'far', lat: 40, lon: -70 }]);

describe('points on a map', () => {
  it('that lie close together are one group with all of them', () => {
    const groups = groupsIn(index, { bbox: WORLD, zoom: 4 });
    expect(groups.map((group) => group.members.length).sort()).toEqual([1, 1_000]);
    expect(groups.find((group) => group.members.length > 1)?.apartAtZoom).toBeGreaterThan(4);
  });

  it('come apart as one looks closer', () => {
    expect(groupsIn(index, { bbox: WORLD, zoom: 16 })).toHaveLength(1_001);
  });

  it('outside of the view are left out', () => {
    expect(groupsIn(index, { bbox: [-80, 30, -60, 50], zoom: 16 }).map((group) => group.members)).toEqual([['far']]);
  });
});
