import { Flex } from '@sanity/ui';
import { type ComponentType } from 'react';
import { type LayoutProps } from 'sanity';
import { SignInAgain } from '../auth/sign-in-again.tsx';
import { PublishReports } from '../publish/publish-reports.tsx';
import { RefusedUploadToasts } from '../uploads/refused-upload-toasts.tsx';

/**
 * The Studio with a line below it for each publish that is under way: the lines take their own room, so that they cover no
 * field and no dialog.
 *
 * @param apiHost base URL of the embedded lake; `undefined` for hosted Sanity, which has its own sign-in
 */
export function studioLayout(apiHost: string | undefined): ComponentType<LayoutProps> {
  return function StudioLayout(props: LayoutProps) {
    return (
      <Flex direction="column" height="fill">
        <div style={{ flex: 1, minHeight: 0, position: 'relative' }}>{props.renderDefault(props)}</div>
        <PublishReports />
        <RefusedUploadToasts />
        {apiHost !== undefined && <SignInAgain apiHost={apiHost} />}
      </Flex>
    );
  };
}
