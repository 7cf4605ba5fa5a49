import { Component, useState, type ReactNode } from 'react';
import { strings } from '../../strings/index.ts';
import './workbench.css';

const words = strings.workbench.failure;

interface Props {
  readonly reason: string;
  readonly history: readonly string[];
}

/** What a person can send us when the page broke: the reason and the commands, in plain text. The journal itself stays in the browser. */
export function Failure({ reason, history }: Props): ReactNode {
  const [copied, setCopied] = useState(false);
  const report = [
    words.reportIntro,
    reason,
    `${location.pathname} · ${navigator.userAgent}`,
    words.commands,
    ...history,
  ].join('\n');
  return (
    <div className="failure" role="alert">
      <h2>{words.title}</h2>
      <p>{words.text}</p>
      <textarea readOnly rows={8} aria-label={words.report} value={report} onFocus={(event) => event.target.select()} />
      <div className="failure-buttons">
        <button
          type="button"
          className="button button-primary"
          onClick={() => void navigator.clipboard.writeText(report).then(() => setCopied(true))}
        >
          {copied ? words.copied : words.copy}
        </button>
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      </div>
    </div>
  );
}

interface BoundaryProps {
  readonly children: ReactNode;
  /** The commands typed so far, for the report. */
  history(): readonly string[];
}

/** Catches what only our own bugs can throw. */
export class FailureBoundary extends Component<BoundaryProps, { readonly reason: string | null }> {
  override state: { readonly reason: string | null } = { reason: null };

  static getDerivedStateFromError(error: unknown): { readonly reason: string } {
    return { reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }

  override render(): ReactNode {
    const { reason } = this.state;
    return reason === null ? this.props.children : <Failure reason={reason} history={this.props.history()} />;
  }
}
