// What Parley asks Slack to show, in Slack's own types. Those let any block into a view; these do not.
import type { HomeView, KnownBlock, ModalView } from '@slack/types';

export interface Message {
  response_type?: 'ephemeral';
  replace_original?: boolean;
  text?: string;
  mrkdwn?: false;
  blocks: (KnownBlock | DataVisualizationBlock)[];
}

export interface Modal extends ModalView {
  blocks: KnownBlock[];
}

export interface Home extends HomeView {
  blocks: KnownBlock[];
}

/** Documented by Slack, and not yet among its types. */
interface DataVisualizationBlock {
  type: 'data_visualization';
  block_id?: string;
  title: string;
  chart: { type: 'bar' | 'area' | 'line'; series: Series[]; axis_config: { categories: string[]; x_label?: string; y_label?: string } };
}

interface Series {
  name: string;
  data: { label: string; value: number }[];
}
