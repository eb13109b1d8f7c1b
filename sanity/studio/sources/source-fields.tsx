import { isStringSchemaType } from '@sanity/types';
import { Button, Card, Stack, Text } from '@sanity/ui';
import { useState } from 'react';
import { definePlugin, type InputProps, PatchEvent, set, useClient, useFormCallbacks, useGetFormValue } from 'sanity';
import { checkDoi, checkIsbn, checkPmid } from '#sanity/schema/rules/identifiers.ts';
import { apiVersion } from '../connection/api-version.ts';
import { askSite } from '../connection/ask-site.ts';
import { parseAnswer } from '../connection/parse-answer.ts';
import { fillPlan, type FillPlan, lookUpSchema } from './fill-plan.ts';

/** The fields of a source by which its others can be filled, and the check of each. */
const checks = new Map([
  ['doi', checkDoi],
  ['pmid', checkPmid],
  ['isbn', checkIsbn],
]);

/** Fields of sources that fill the others from what is known under their number. */
export const sourceFields = definePlugin({ name: 'source-fields', form: { components: { input: InputThatFills } } });

function InputThatFills(props: InputProps) {
  const [name] = props.path;
  const input = props.renderDefault(props);
  if (props.path.length !== 1 || typeof name !== 'string' || !isStringSchemaType(props.schemaType)) return input;
  const { value } = props;
  const check = checks.get(name);
  if (!check || props.readOnly || typeof value !== 'string' || !value || check(value) !== true) return input;
  return (
    <Stack gap={2}>
      {input}
      <FillButton key={value} name={name} value={value} />
    </Stack>
  );
}

function FillButton({ name, value }: { name: string; value: string }) {
  const client = useClient({ apiVersion });
  const { onChange } = useFormCallbacks();
  const getValue = useGetFormValue();
  const [isAsking, setIsAsking] = useState(false);
  const [plan, setPlan] = useState<FillPlan>();

  const fill = async () => {
    setIsAsking(true);
    try {
      const answer = await askSite(client, `/api/source-details?${name}=${encodeURIComponent(value)}`);
      const next = fillPlan(parseAnswer(lookUpSchema, answer), getValue([]) as Record<string, unknown>);
      const patches = Object.entries(next.fields).map(([field, filled]) => set(filled, [field]));
      // A change of nothing would begin a draft.
      if (patches.length > 0) onChange(PatchEvent.from(patches));
      setPlan(next);
    } catch (error) {
      setPlan(failed(error));
    } finally {
      setIsAsking(false);
    }
  };

  return (
    <>
      <Button
        mode="ghost"
        text="Fill in the source from this number"
        loading={isAsking}
        disabled={isAsking}
        onClick={() => void fill()}
      />
      <div role="status">
        {plan && (
          <Card tone={plan.tone} padding={3} radius={2}>
            <Text size={1}>{plan.message}</Text>
          </Card>
        )}
      </div>
    </>
  );
}

/** `fetch` fails with a TypeError when there is no answer at all. */
const failed = (error: unknown): FillPlan => ({
  fields: {},
  tone: 'caution',
  message: `${error instanceof TypeError ? 'The site cannot be reached at the moment.' : (error as Error).message} Write the fields yourself, or try later: what you write is saved.`,
});
