import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from 'react-router';
import { post, put } from '../api/http';
import { asProblem } from '../api/problem';
import type { Camera } from '../api/types';
import { useCamera } from '../oversight/useDecisions';
import { Loaded } from '../ui/Loaded';
import { Page } from '../ui/Page';
import type { CameraBody } from './cameraBody';
import { CameraForm } from './CameraForm';

function useSaveCamera(cameraId?: string) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: CameraBody) =>
      cameraId ? put<Camera>(`/api/cameras/${cameraId}`, body) : post<Camera>('/api/cameras', body),
    onSuccess: async (saved, body) => {
      await queries.invalidateQueries({ queryKey: ['cameras'] });
      await navigate(`/cameras/${saved?.id ?? body.id}`);
    },
  });
}

export function ProposeCameraPage() {
  const save = useSaveCamera();
  return (
    <Page title="Propose a camera" lead="Somebody else, from oversight, decides on it before it may count anything." narrow>
      <CameraForm
        problem={save.error && asProblem(save.error)}
        busy={save.isPending}
        submit="Propose camera"
        onSave={(body) => save.mutate(body)}
      />
    </Page>
  );
}

export function ChangeCameraPage() {
  const { cameraId = '' } = useParams();
  const camera = useCamera(cameraId);
  const save = useSaveCamera(cameraId);
  return (
    <Loaded query={camera}>
      {(found) => (
        <Page
          title={`Change ${found.name}`}
          lead={
            <>
              A changed purpose or scope goes back to oversight. <Link to={`/cameras/${cameraId}`}>Back to the camera</Link>
            </>
          }
          narrow
        >
          <CameraForm
            camera={found}
            problem={save.error && asProblem(save.error)}
            busy={save.isPending}
            submit="Save changes"
            onSave={(body) => save.mutate(body)}
          />
        </Page>
      )}
    </Loaded>
  );
}
