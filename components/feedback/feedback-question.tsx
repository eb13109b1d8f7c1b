/** Asks below a text whether it was clear; the form itself is a page of its own, so that this one can be kept. */
export function FeedbackQuestion({ path }: { path: string }) {
  return (
    <form className="feedback-question" action="/feedback" method="get">
      <p id="feedback">Was this page clear?</p>
      <input type="hidden" name="page" value={path} />
      <div role="group" aria-labelledby="feedback">
        <button className="button button-quiet" type="submit" name="clear" value="yes">
          Yes
        </button>
        <button className="button button-quiet" type="submit" name="clear" value="no">
          No
        </button>
      </div>
    </form>
  );
}
